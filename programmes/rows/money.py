"""Budget lines, and the totals that documents state beside them."""

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.forms import Select
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import model_from_serializable_data
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from programmes.amounts import AmountField
from programmes.enums import BudgetBasis, FundingKind
from programmes.funding.protection import protect_facts
from programmes.funding.source import FundingSource

SMALLEST = Decimal("0.01")
POSITIVE = MinValueValidator(SMALLEST, _("Write an amount greater than zero."))
FIRST_YEAR, LAST_YEAR = 1990, 2100
YEARS = (MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR))


def in_default_language() -> models.Q:
    """Rows of facts refer to facts: the register's rows in the default language."""
    return models.Q(locale__language_code=settings.LANGUAGE_CODE)


class BudgetLine(Orderable):
    """An amount in PLN that one source pays in one year, or in the whole period."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="budget_lines"
    )
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=YEARS,
        help_text=_("For example 2019. Empty: the amount is for the whole period."),
    )
    funding_source = models.ForeignKey(
        FundingSource,
        verbose_name=_("who pays"),
        on_delete=protect_facts,
        related_name="+",
        limit_choices_to=in_default_language,
        help_text=_("A source that is missing here is added under “Funding sources”."),
    )
    basis = models.CharField(
        _("what the amount is"),
        max_length=10,
        choices=BudgetBasis.choices,
        default=BudgetBasis.STATED,
    )
    amount = AmountField(
        _("amount (zł)"),
        max_digits=14,
        decimal_places=2,
        validators=[POSITIVE],
        help_text=_(
            "What this source alone pays, for example 328 520,00. "
            "Totals and shares are computed from the lines."
        ),
    )
    note = models.CharField(
        _("note"), max_length=250, blank=True, help_text=_("For example “grant of the ministry”.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("year"), FieldPanel("funding_source", widget=Select)]),
                FieldRowPanel([FieldPanel("amount"), FieldPanel("basis")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [
        APIField(n) for n in ("year", "source", "funding_source", "basis", "amount", "note")
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        indexes = [
            # All of a line, in the order in which programmes.sums adds those of all programmes.
            models.Index(
                fields=["year", "basis", "funding_source", "programme", "amount"],
                name="programmes_line_sums",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="programmes_budget_line_positive"
            )
        ]

    def __str__(self) -> str:
        source = self.funding_source if self.funding_source_id else "–"
        return f"{self.year or '–'} {source} {self.amount}"

    @property
    def source(self) -> str:
        """The kind of its source, as the API and the downloads name it."""
        kind = self.funding_source.kind if self.funding_source_id else FundingKind.UNSPECIFIED
        return str(kind)

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> "BudgetLine | None":
        """The line of a revision; whose source was deleted since stands without one.

        An old version stays readable so, and the form asks for a source before it is saved;
        modelcluster alone raises an exception for a protected key that leads nowhere.
        """
        rest = {name: value for name, value in data.items() if name != "funding_source"}
        line: BudgetLine | None = model_from_serializable_data(
            cls, rest, check_fks=check_fks, strict_fks=strict_fks
        )
        if line is not None:
            named = [data["funding_source"]] if data.get("funding_source") else []
            line.funding_source = FundingSource.objects.filter(pk__in=named).first()
        return line


class StatedTotal(Orderable):
    """The value in PLN that a document states for one year, or for the whole period.

    It stands beside the sum of the lines and never replaces it: what the lines leave open is
    counted as not specified, and any other difference is shown.
    """

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="stated_totals"
    )
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=YEARS,
        help_text=_("For example 2019. Empty: the total is for the whole period."),
    )
    basis = models.CharField(
        _("what the total is"),
        max_length=10,
        choices=BudgetBasis.choices,
        default=BudgetBasis.STATED,
    )
    amount = AmountField(
        _("total (zł)"),
        max_digits=14,
        decimal_places=2,
        validators=[POSITIVE],
        help_text=_("As the document has it, for example 1 011 304,73."),
    )
    rest_unspecified = models.BooleanField(
        _("the lines are parts of it"),
        default=True,
        help_text=_(
            "“Value 1 011 304,73, of which grant 328 520,00”: the rest is shown as "
            "not specified. Off: the lines should add up to this total."
        ),
    )
    note = models.CharField(
        _("note"), max_length=250, blank=True, help_text=_("For example “annex no. 2”.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("year"), FieldPanel("basis")]),
                FieldRowPanel([FieldPanel("amount"), FieldPanel("rest_unspecified")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [APIField(n) for n in ("year", "basis", "amount", "rest_unspecified", "note")]

    class Meta(Orderable.Meta):
        verbose_name = _("stated total")
        verbose_name_plural = _("stated totals")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="programmes_stated_total_positive"
            )
        ]

    def __str__(self) -> str:
        return f"{self.year or '–'} {self.amount}"
