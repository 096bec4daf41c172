"""How the computed facts of a programme stand in the page API."""

from typing import Any

from wagtail.api import APIField

from core.api.fields import RowsField, SourceField, row_json
from core.api.representations import Json
from programmes.enums import FundingKind
from programmes.facts import ROWS
from programmes.finances import BasisBudget, Budget, Part, Sums
from programmes.period import Period
from programmes.recruitment import Recruitment
from programmes.rows.people import leader_first


class PeriodField(SourceField):
    """Dates as exact as ``precision``, and the text that the page shows."""

    def to_representation(self, value: Period) -> Json:
        return {
            "starts_on": value.starts_on,
            "ends_on": value.ends_on,
            "precision": value.precision,
            "text": str(value),
        }


class RecruitmentField(SourceField):
    """The state now, computed from the windows; an hour is None where none is named."""

    def to_representation(self, value: Recruitment) -> Json:
        return {
            "state": value.state,
            "opens_on": value.opens_on,
            "opens_time": value.opens_time,
            "closes_on": value.closes_on,
            "closes_time": value.closes_time,
            "places": value.places,
        }


class PartnersField(SourceField):
    """Partners as rows, the leader first."""

    def to_representation(self, value: Any) -> list[Json]:
        rows = leader_first(value.select_related("institution__logo"))
        return [row_json(row, self.context) for row in rows]


class BudgetField(SourceField):
    """Sums and shares computed from ``budget_lines``; amounts are decimal strings in PLN."""

    def to_representation(self, value: Budget) -> Json:
        headline = value.headline
        return {
            "currency": "PLN",
            "value": f"{headline.total:.2f}" if headline else None,
            "bases": [_basis_json(basis) for basis in value.bases],
        }


def _basis_json(budget: BasisBudget) -> Json:
    return {
        "basis": budget.basis,
        "years": [_sums_json(year) for year in budget.years],
        "all_years": _sums_json(budget.all_years),
        "whole_period": _sums_json(budget.whole_period),
    }


def _sums_json(sums: Sums | None) -> Json | None:
    if sums is None:
        return None
    return {
        "year": sums.year,
        "total": f"{sums.total:.2f}",
        "state_grant": f"{sums.state_grant:.2f}",
        "state_share": f"{sums.state_share:.1f}",
        "eu_amount": f"{sums.eu_amount:.2f}",
        "eu_share": f"{sums.eu_share:.1f}",
        "stated_total": f"{sums.stated:.2f}" if sums.stated is not None else None,
        "sources": {
            kind.value: f"{sums.amount(kind):.2f}" for kind in FundingKind if sums.amount(kind)
        },
        "parts": [_part_json(part) for part in sums.parts],
    }


def _part_json(part: Part) -> Json:
    return {
        "kind": part.source.kind,
        "name": part.source.name,
        "donor": part.source.donor,
        "donor_short": part.source.donor_short,
        "amount": f"{part.amount:.2f}",
        "share": f"{part.share:.1f}",
        "computed": f"{part.computed:.2f}",
    }


ROW_FIELDS: dict[str, type[SourceField]] = {"partners": PartnersField}
FACT_API_FIELDS: list[Any] = [
    *(
        APIField(name, serializer=SourceField())
        for name in ("kind", "call_number", "participants", "target_groups", "eu_fund", "eu_period")
    ),
    APIField("status", serializer=SourceField()),
    APIField("period", serializer=PeriodField()),
    APIField("recruitment", serializer=RecruitmentField()),
    APIField("budget", serializer=BudgetField()),
    *(APIField(name, serializer=ROW_FIELDS.get(name, RowsField)()) for name in ROWS),
]
