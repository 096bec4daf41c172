"""What to try where no office fits: each thing that was asked, dropped alone."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from core import clock
from core.chosen import Chosen, clean, without
from core.formats import long_date
from core.remedies import Remedy, without_each
from directory.listing.facets import Counts, leaving
from directory.listing.filters import OfficeFilterSet
from directory.schedules.workdays import ONE_DAY, nearest_working_day

TOGETHER = {"open_on": ("open_on", "open_at")}


def remedies(
    offices: QuerySet[Any], filters: OfficeFilterSet, counts: Counts, chosen: list[Chosen]
) -> list[Remedy]:
    """Lists near the empty one, in the order of the filters; the offices are not narrowed yet."""
    asked = (TOGETHER.get(name, (name,)) for name in filters.conditions)
    fewer = without_each(filters.data, chosen, asked, counts.without)
    tried = (*_later(offices, filters), *fewer)
    return [remedy for remedy in tried if remedy.count]


def _later(offices: QuerySet[Any], filters: OfficeFilterSet) -> Iterator[Remedy]:
    """In the evening nothing is open: who looks for that wants the next working day."""
    if "open" not in filters.conditions:
        return
    day = nearest_working_day(clock.today() + ONE_DAY, 1)
    query = QueryDict(without(filters.data, ["open", "open_on", "open_at"])[1:], mutable=True)
    query["open_on"] = day.isoformat()
    others = {name: one for name, one in filters.conditions.items() if name != "open_on"}
    count = offices.filter(leaving(others, "open"), filters.opens_on(day)).count()
    yield Remedy(_("Open on %(day)s") % {"day": long_date(day)}, clean(query), count)
