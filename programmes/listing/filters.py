"""By what residents and other sites narrow the list of programmes."""

from collections.abc import Callable
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import FilterSet, MultipleChoiceFilter

from core import clock
from core.choice_sets import any_of
from core.district import site_districts
from core.id_filter import IdsFilter
from programmes.enums import ProgrammeKind, ProgrammeStatus, RecruitmentState, TargetGroup
from programmes.funding.paying import PayingSourceFilter
from programmes.recruitment_query import recruitment_query
from programmes.rows.links import ProgrammeArea
from programmes.rows.money import FIRST_YEAR, LAST_YEAR, BudgetLine
from programmes.status import status_query
from programmes.years import year_query

YEARS = [(str(year), str(year)) for year in range(LAST_YEAR, FIRST_YEAR - 1, -1)]


class ProgrammeFilterSet(FilterSet):
    """``recruitment``, ``status``, ``kind``, ``group``, ``district``, ``source`` (ids), ``year``.

    Each may be given several times and means any of its values; all that are given must hold. A
    year is one in which a programme runs or has money. In a list, a value that is not understood
    leaves it as it was; the API refuses it.
    """

    recruitment = MultipleChoiceFilter(label=_("Recruitment"), choices=RecruitmentState.choices)
    status = MultipleChoiceFilter(label=_("Status"), choices=ProgrammeStatus.choices)
    kind = MultipleChoiceFilter(label=_("Kind"), choices=ProgrammeKind.choices)
    group = MultipleChoiceFilter(label=_("For whom"), choices=TargetGroup.choices)
    district = IdsFilter(label=_("Area"), queryset=site_districts)
    source = PayingSourceFilter(label=_("Who pays"))
    year = MultipleChoiceFilter(label=_("Year"), choices=YEARS)

    def filter_queryset(self, queryset: QuerySet[Any]) -> Any:
        """Programmes of any language whose page with the facts fulfils all that is asked."""
        programmes: Any = queryset
        given = {name: values for name, values in self.form.cleaned_data.items() if values}
        conditions = [CONDITIONS[name](values) for name, values in given.items()]
        return programmes.by_facts(reduce(and_, conditions)) if conditions else programmes


def _has_status(values: list[str]) -> Q:
    today = clock.today()
    return reduce(or_, (status_query(ProgrammeStatus(value), today) for value in values))


def _recruits(values: list[str]) -> Q:
    now = clock.now()
    return reduce(or_, (recruitment_query(RecruitmentState(value), now) for value in values))


def _of_years(values: list[str]) -> Q:
    this_year = clock.today().year
    return reduce(or_, (year_query(int(value), this_year) for value in values))


def _in_districts(districts: QuerySet[Any]) -> Q:
    # Subqueries: joins would multiply rows before they are compared.
    return Q(pk__in=ProgrammeArea.objects.filter(district__in=districts).values("programme"))


def _paid_by(sources: QuerySet[Any]) -> Q:
    return Q(pk__in=BudgetLine.objects.filter(funding_source__in=sources).values("programme"))


# What each filter asks of the pages that keep facts.
CONDITIONS: dict[str, Callable[[Any], Q]] = {
    "recruitment": _recruits,
    "status": _has_status,
    "kind": lambda values: Q(kind__in=values),
    "group": lambda values: any_of("target_groups", values),
    "district": _in_districts,
    "source": _paid_by,
    "year": _of_years,
}
