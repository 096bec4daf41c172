"""What can be found: a narrow row to filter by, and its words beside it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from core.enums import SearchKind


class SearchEntry(models.Model):
    """One findable thing in one language; narrow, because every search filters these rows."""

    key = models.UUIDField(_("key"), help_text=_("The same in all languages of a page."))
    locale = models.CharField(_("language"), max_length=15)
    site = models.ForeignKey(
        Site,
        verbose_name=_("site"),
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
    )
    # No constraint: where this plugin is taken out, its rows must not hold pages back.
    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
    )
    kind = models.CharField(_("kind"), max_length=20, choices=SearchKind.choices)
    url = models.CharField(
        _("address"), max_length=2000, help_text=_("Path on its own site, such as /kasa/.")
    )
    title = models.CharField(_("title"), max_length=255)
    date = models.DateField(_("date"), null=True, blank=True)
    archived = models.BooleanField(_("in the archive"), default=False)
    rank = models.FloatField(
        _("weight"), default=1.0, help_text=_("Multiplies the score of a match; 1 is neutral.")
    )
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [
            models.UniqueConstraint(fields=["key", "locale"], name="search_entry_key_locale")
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.locale})"


class SearchText(models.Model):
    """Words of an entry: as they are read, and as terms of the analysis.

    ``*_terms`` hold lemmas, ``forms`` the folded surface forms in reading order; terms are
    letters and digits divided by spaces. The database's own full-text index stands on these
    four columns (search.fulltext) and follows them by itself.
    """

    entry = models.OneToOneField(
        SearchEntry, on_delete=models.CASCADE, primary_key=True, related_name="text"
    )
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    title_terms = models.TextField(blank=True)
    summary_terms = models.TextField(blank=True)
    body_terms = models.TextField(blank=True)
    forms = models.TextField(blank=True)

    class Meta:
        verbose_name = _("text of a search entry")
        verbose_name_plural = _("texts of search entries")

    def __str__(self) -> str:
        return str(self.entry_id)
