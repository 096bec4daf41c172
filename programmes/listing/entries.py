"""The whole list of a centre's programmes, with all that it is narrowed and sorted by."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects

from core.faceted_rows import Row
from core.sources import attach_sources
from programmes.enums import FundingKind, ListGroup
from programmes.finances import Budget, Sums, ranked
from programmes.funding.labels import Source
from programmes.listing.groups import group_of
from programmes.rows.links import ProgrammeArea
from programmes.sums.reader import budgets_of
from programmes.years import years_of


@dataclass(frozen=True)
class Entry:
    """A programme in a list: its page in the reader's language, what it costs, its group."""

    page: Any
    budget: Budget
    group: ListGroup
    values: Row

    @property
    def headline(self) -> Sums | None:
        """The value that its card names."""
        return self.budget.headline


def entries_of(programmes: Any, this_year: int) -> list[Entry]:
    """Programmes in the order of the tree, in four queries, five in another language.

    ``programmes`` are pages of one language; a centre has tens of them, a large city hundreds.
    """
    pages = list(programmes.select_related("locale").defer_streamfields().order_by("path"))
    if not pages:
        return []
    sources = attach_sources(pages)
    areas = Prefetch("areas", ProgrammeArea.objects.select_related("district"))
    prefetch_related_objects(sources, "recruitment_windows", areas)
    ids = [source.pk for source in sources]
    budgets = budgets_of(programmes.model.objects.filter(pk__in=ids))
    return [_entry(page, budgets.get(page.source.pk, Budget()), this_year) for page in pages]


def district_labels(entries: list[Entry]) -> dict[str, str]:
    """Districts that a programme serves by their ids, in their own order."""
    rows = (row.district for entry in entries for row in entry.page.source.areas.all())
    districts = {district.pk: district for district in rows}
    ordered = sorted(districts.values(), key=lambda one: (one.sort_order, one.name))
    return {str(one.pk): one.name for one in ordered}


def source_labels(entries: list[Entry]) -> dict[str, str]:
    """Who pays for a programme, by ids, in the order of tables and the reader's language."""
    found = ranked(source for entry in entries for source in _payers(entry.budget))
    return {str(source.pk): source.name for source in found}


def _entry(page: Any, budget: Budget, this_year: int) -> Entry:
    facts, status, recruitment = page.source, page.status, page.recruitment
    money = {year.year for basis in budget.bases for year in basis.years}
    values: Row = {
        "recruitment": {recruitment.state},
        "status": {status} if status else set(),
        "kind": {facts.kind},
        "group": set(facts.target_groups),
        "district": {str(row.district_id) for row in facts.areas.all()},
        "source": {str(source.pk) for source in _payers(budget)},
        "year": {str(year) for year in money.union(years_of(page.period, this_year)) if year},
    }
    return Entry(page, budget, group_of(status, recruitment), values)


def _payers(budget: Budget) -> set[Source]:
    """Sources that are named: nobody looks for money of which nobody says whose it is."""
    sources = {source for basis in budget.bases for source in basis.sources}
    return {source for source in sources if source.kind != FundingKind.UNSPECIFIED}
