"""Synonyms: words that people type, and the words that pages use."""

from typing import ClassVar

from django.contrib.admin import display
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Site

from search.phrases import lines_of, problem_of


class Direction(models.TextChoices):
    """Which of the two sides also finds the other."""

    ONE_WAY = "one_way", _("one-way: who types the first also finds the second")
    TWO_WAY = "two_way", _("two-way: all of these mean the same")


class Synonym(models.Model):
    """A rule of one centre, or of all: who searches for ``words`` also finds ``means``."""

    site = models.ForeignKey(
        Site,
        verbose_name=_("centre"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
        help_text=_("Empty: the rule holds for all centres."),
    )
    locale = models.ForeignKey(
        Locale,
        verbose_name=_("language"),
        on_delete=models.CASCADE,
        related_name="+",
        db_constraint=False,
        help_text=_("The language in which people search."),
    )
    words = models.CharField(
        _("what people type"),
        max_length=120,
        help_text=_("One word or a few, in any form. For example “becikowe”."),
    )
    means = models.TextField(
        _("what the pages call it"),
        max_length=1000,
        help_text=_(
            "One word or phrase a line. For example "
            "“jednorazowa zapomoga z tytułu urodzenia dziecka”."
        ),
    )
    direction = models.CharField(
        _("direction"), max_length=8, choices=Direction.choices, default=Direction.ONE_WAY
    )
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    texts: ClassVar[tuple[str, ...]] = ("words", "means")

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["words", "pk"]

    def __str__(self) -> str:
        return f"{self.words} {self.finds}"

    @property
    @display(description=_("also finds"))
    def finds(self) -> str:
        """``→ zapomoga, wyprawka``, or ``↔`` where all mean the same."""
        arrow = "↔" if self.direction == Direction.TWO_WAY else "→"
        return f"{arrow} {', '.join(self.targets)}"

    @property
    def targets(self) -> list[str]:
        """Phrases on the right side."""
        return lines_of(self.means)

    @property
    def sources(self) -> list[str]:
        """Phrases that find more by this rule than without it."""
        if self.direction == Direction.TWO_WAY:
            return [self.words, *self.targets]
        return [self.words]

    def clean(self) -> None:
        super().clean()
        errors = {name: self._problems(name) for name in self.texts}
        if not any(errors.values()) and not self.targets:
            errors["means"] = [gettext("Write at least one word that the pages use.")]
        if any(errors.values()):
            raise ValidationError({name: texts for name, texts in errors.items() if texts})

    def _problems(self, name: str) -> list[str]:
        if not self.locale_id:
            return []
        code = self.locale.language_code
        problems = (problem_of(line, code) for line in lines_of(getattr(self, name)))
        return [problem for problem in problems if problem]
