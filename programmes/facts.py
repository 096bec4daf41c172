"""The facts of a programme: they exist once, on the page in the default language."""

from functools import cached_property
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from core import clock
from core.choice_sets import ChoiceSetField
from programmes.budget_panel import BudgetLinesPanel
from programmes.enums import (
    EuFund,
    EuPeriod,
    PeriodPrecision,
    ProgrammeKind,
    ProgrammeStatus,
    TargetGroup,
)
from programmes.finances import Budget
from programmes.period import Period
from programmes.recruitment import Recruitment, recruitment_of
from programmes.status import status_of
from programmes.sums.page import budget_of

PLAIN_FACTS = (
    "kind",
    "call_number",
    "starts_on",
    "ends_on",
    "period_precision",
    "participants",
    "target_groups",
    "eu_fund",
    "eu_period",
)
ROWS = (
    "budget_lines",
    "stated_totals",
    "recruitment_windows",
    "recruitment_documents",
    "areas",
    "partners",
    "contacts",
    "places",
    "documents",
    "related",
    "news",
)


class ProgrammeFacts(models.Model):
    """What is known of a programme; the computed properties ask ``source``, so any language may."""

    source: Any

    kind = models.CharField(
        _("kind"), max_length=20, choices=ProgrammeKind.choices, default=ProgrammeKind.OWN
    )
    call_number = models.CharField(
        _("number of the call or contract"),
        max_length=60,
        blank=True,
        help_text=_("As the documents write it, for example FEPM.05.17-IZ.00-0001/24."),
    )
    starts_on = models.DateField(
        _("from"),
        null=True,
        blank=True,
        help_text=_("Where only the month or the year is known, any day of it."),
    )
    ends_on = models.DateField(
        _("to"), null=True, blank=True, help_text=_("Empty: the documents name no end.")
    )
    period_precision = models.CharField(
        _("dates are known"),
        max_length=10,
        choices=PeriodPrecision.choices,
        default=PeriodPrecision.DAY,
        help_text=_("“to the month” shows IX 2018 – VII 2019."),
    )
    participants = models.PositiveIntegerField(
        _("number of places"),
        null=True,
        blank=True,
        help_text=_("How many people may take part, for example 11."),
    )
    target_groups = ChoiceSetField(
        _("target groups"),
        vocabulary=TargetGroup,
        help_text=_("By these residents find the programme; who exactly, say under “For whom”."),
    )
    eu_fund = models.CharField(
        _("EU fund"),
        max_length=20,
        choices=EuFund.choices,
        blank=True,
        help_text=_("Where it is chosen, the page shows the flag and the fund, as the EU asks."),
    )
    eu_period = models.CharField(
        _("years of the EU budget"),
        max_length=10,
        choices=EuPeriod.choices,
        blank=True,
        help_text=_("Decides the order of emblems."),
    )

    fact_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("call_number")]),
                FieldPanel("participants"),
                FieldPanel("target_groups"),
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldPanel("period_precision"),
                FieldRowPanel([FieldPanel("eu_fund"), FieldPanel("eu_period")]),
            ],
            heading=_("Kind and period"),
        ),
        InlinePanel("recruitment_windows", heading=_("Recruitment"), label=_("recruitment")),
        InlinePanel(
            "recruitment_documents",
            heading=_("Documents for applicants"),
            label=_("recruitment document"),
        ),
        InlinePanel("contacts", heading=_("Contact, by post"), label=_("contact")),
        BudgetLinesPanel("budget_lines", heading=_("Finances"), label=_("budget line")),
        InlinePanel("stated_totals", heading=_("Stated totals"), label=_("stated total")),
        InlinePanel("partners", heading=_("Partners"), label=_("partner")),
        InlinePanel("areas", heading=_("Areas"), label=_("area")),
        InlinePanel("places", heading=_("Places"), label=_("place")),
        InlinePanel("documents", heading=_("Documents"), label=_("document")),
        InlinePanel("news", heading=_("Related news"), label=_("news")),
        InlinePanel("related", heading=_("Related programmes"), label=_("programme")),
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in (*PLAIN_FACTS, *ROWS)
    ]

    class Meta:
        abstract = True

    @property
    def target_group_labels(self) -> list[str]:
        """The target groups in the active language; what is no longer known is left out."""
        known = dict(TargetGroup.choices)
        return [str(known[one]) for one in self.source.target_groups if one in known]

    @property
    def period(self) -> Period:
        facts = self.source
        return Period(facts.starts_on, facts.ends_on, PeriodPrecision(facts.period_precision))

    @property
    def status(self) -> ProgrammeStatus | None:
        """Planned, running or ended today; None where no date is known."""
        return status_of(self.period, clock.today())

    @property
    def recruitment(self) -> Recruitment:
        """Whether one can apply now."""
        windows = self.source.recruitment_windows.all()
        ended = self.status == ProgrammeStatus.ENDED
        return recruitment_of(windows, clock.now(), ended=ended)

    @cached_property
    def budget(self) -> Budget:
        """Sums and shares: in SQL, or from the rows of a draft that no table holds."""
        return budget_of(self.source)

    def clean(self) -> None:
        super().clean()
        period = Period(self.starts_on, self.ends_on, PeriodPrecision(self.period_precision))
        if period.first_day and period.last_day and period.last_day < period.first_day:
            raise ValidationError({"ends_on": _("The end must not come before the beginning.")})
