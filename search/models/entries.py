"""What can be found: a narrow row to filter by, and its words beside it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from core.enums import SearchKind
from core.media import CentreDocument
from core.search_topics import Topic
from search.analysis import fold


def scope_term(site_id: int, locale: str) -> str:
    """The term that every entry of a site in a language carries, such as ``s1pl``."""
    return f"s{site_id}{fold(locale)}"


class SearchEntry(models.Model):
    """One findable thing in one language; narrow, because every search filters these rows.

    Nothing holds pages back or goes with them: the reader of the change log deletes entries,
    so that every engine hears of it, and where this plugin is taken out its rows do no harm.
    """

    key = models.UUIDField(_("key"), help_text=_("The same in all languages of a page."))
    version = models.BigIntegerField(
        _("version"), unique=True, help_text=_("Grows with every change, in the order of commits.")
    )
    locale = models.CharField(_("language"), max_length=15)
    site = models.ForeignKey(
        Site,
        verbose_name=_("site"),
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
    )
    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
    )
    document = models.ForeignKey(
        CentreDocument,
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
        help_text=_("The attached file whose words these are."),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=SearchKind.choices)
    url = models.CharField(
        _("address"), max_length=2000, help_text=_("Path on its own site, such as /kasa/.")
    )
    title = models.CharField(_("title"), max_length=255)
    section_id = models.BigIntegerField(
        _("section"), null=True, blank=True, help_text=_("The page right below the site's root.")
    )
    date = models.DateField(_("date"), null=True, blank=True)
    year = models.SmallIntegerField(_("year"), null=True, blank=True)
    day = models.IntegerField(
        _("day"),
        null=True,
        blank=True,
        help_text=_("Number of the date, where age lowers a match."),
    )
    archived = models.BooleanField(_("in the archive"), default=False)
    rank = models.FloatField(
        _("weight"), default=1.0, help_text=_("Multiplies the score of a match; 1 is neutral.")
    )
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    fresh_topics: frozenset[Topic] = frozenset()  # as the page says them, before they are rows

    wagtail_reference_index_ignore = True  # no use of page or file that an editor should see

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [
            models.UniqueConstraint(fields=["key", "locale"], name="search_entry_key_locale")
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.locale})"

    @property
    def scope(self) -> str:
        """One term for site and language (see :class:`SearchText`)."""
        return scope_term(self.site_id, self.locale)


class SearchText(models.Model):
    """Words of an entry: as they are read, and as terms of the analysis.

    ``*_terms`` hold lemmas, ``forms`` and ``title_forms`` the folded surface forms in reading
    order, ``scope`` one term for site and language together; terms are letters and digits
    divided by spaces. The database's own full-text index stands on these columns
    (search.fulltext) and follows them by itself.
    """

    entry = models.OneToOneField(
        SearchEntry, on_delete=models.CASCADE, primary_key=True, related_name="text"
    )
    scope = models.CharField(max_length=40)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    title_terms = models.TextField(blank=True)
    title_forms = models.TextField(blank=True)
    summary_terms = models.TextField(blank=True)
    body_terms = models.TextField(blank=True)
    forms = models.TextField(blank=True)

    class Meta:
        verbose_name = _("text of a search entry")
        verbose_name_plural = _("texts of search entries")

    def __str__(self) -> str:
        return str(self.entry_id)
