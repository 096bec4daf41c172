"""Results that a centre puts above all others for certain words."""

from typing import ClassVar

from django.contrib.admin import display
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, Site

from search.phrases import lines_of, problem_of

SCHEMES = ("https", "http")


class PromotedResult(models.Model):
    """A page of the centre, or an outside address, shown above the results of a search."""

    site = models.ForeignKey(
        Site,
        verbose_name=_("centre"),
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
    )
    locale = models.ForeignKey(
        Locale,
        verbose_name=_("language"),
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
        help_text=_("The language in which people search."),
    )
    words = models.TextField(
        _("what people search for"),
        max_length=1000,
        help_text=_(
            "One question a line, in any form and order of its words. For example “dodatek "
            "mieszkaniowy”; “dodatku mieszkaniowego” is the same, “dodatek” alone is not."
        ),
    )
    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
    )
    url = models.URLField(
        _("or an outside address"),
        blank=True,
        max_length=500,
        validators=[URLValidator(schemes=SCHEMES)],
        help_text=_("For example https://www.zus.pl/800plus."),
    )
    title = models.CharField(
        _("own title"),
        max_length=120,
        blank=True,
        help_text=_("Empty: the title of the page. An outside address needs one."),
    )
    description = models.CharField(
        _("own description"),
        max_length=250,
        blank=True,
        help_text=_(
            "Empty: the summary of the page. For example “Wniosek złożysz w ZUS, nie u nas”."
        ),
    )
    sort_order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Of several for the same words, the lowest comes first.")
    )
    valid_from = models.DateTimeField(_("from"), null=True, blank=True)
    valid_to = models.DateTimeField(
        _("to"), null=True, blank=True, help_text=_("Empty: until you take it away.")
    )
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    texts: ClassVar[tuple[str, ...]] = ("words",)

    class Meta:
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        ordering = ["sort_order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(page__isnull=True) ^ Q(url=""), name="search_promoted_one_target"
            )
        ]

    def __str__(self) -> str:
        return f"{', '.join(self.phrases)} → {self.target}"

    @property
    def phrases(self) -> list[str]:
        """The questions, each of which brings it up."""
        return lines_of(self.words)

    @property
    @display(description=_("what is shown"))
    def target(self) -> str:
        """What it leads to, for lists."""
        return self.title or (str(self.page) if self.page else self.url)

    def clean(self) -> None:
        super().clean()
        errors = {"words": self._word_problems(), **self._target_problems()}
        if self.valid_from and self.valid_to and self.valid_to <= self.valid_from:
            errors["valid_to"] = [gettext("The end must come after the beginning.")]
        if any(errors.values()):
            raise ValidationError({name: texts for name, texts in errors.items() if texts})

    def _word_problems(self) -> list[str]:
        if not self.locale_id:
            return []
        code = self.locale.language_code
        problems = [problem_of(line, code) for line in self.phrases]
        return [problem for problem in problems if problem]

    def _target_problems(self) -> dict[str, list[str]]:
        if bool(self.page_id) == bool(self.url):
            return {"page": [gettext("Choose either a page or an outside address.")]}
        if self.url and not self.title:
            return {"title": [gettext("An outside address needs a title.")]}
        return {"page": self._foreign()} if self.page and self.site_id else {}

    def _foreign(self) -> list[str]:
        place = self.page.get_url_parts() if self.page else None
        if place and place[0] == self.site_id:
            return []
        return [gettext("This page does not belong to the centre that you chose.")]
