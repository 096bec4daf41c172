"""Budget lines."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from programmes.amounts import AmountField
from programmes.enums import BudgetBasis, BudgetSource

SMALLEST = Decimal("0.01")


class BudgetLine(Orderable):
    """An amount in PLN that one source pays in one year, or in the whole period."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="budget_lines"
    )
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1990), MaxValueValidator(2100)],
        help_text=_("For example 2019. Empty: the amount is for the whole period."),
    )
    source = models.CharField(
        _("who pays"),
        max_length=20,
        choices=BudgetSource.choices,
        default=BudgetSource.UNSPECIFIED,
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
        validators=[MinValueValidator(SMALLEST, _("Write an amount greater than zero."))],
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
                FieldRowPanel([FieldPanel("year"), FieldPanel("source")]),
                FieldRowPanel([FieldPanel("amount"), FieldPanel("basis")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [APIField(n) for n in ("year", "source", "basis", "amount", "note")]

    class Meta(Orderable.Meta):
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="programmes_budget_line_positive"
            )
        ]

    def __str__(self) -> str:
        return f"{self.year or '–'} {self.source} {self.amount}"
