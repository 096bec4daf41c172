"""What hours cost: a year of one office, and one day of a thousand offices out of the database.

    python -m benchmarks.hours --offices 1000

Each office has three schedules with a rule of the month, an exception and a closure. The database
is a temporary SQLite file, or a PostgreSQL beside the one that ``DATABASE_URL`` names. Exits with 1
where a year of an office takes 5 ms or more, or the day of a thousand offices a second.
"""

import argparse
import datetime as dt
import gc
import logging
import sys
from typing import Any

from benchmarks.hours_filling import make_offices
from benchmarks.search_database import database
from benchmarks.search_measures import Times, alone

FIRST, LAST = dt.date(2026, 12, 1), dt.date(2027, 11, 30)
OFFICES = 1000
YEAR_LIMIT, DAY_LIMIT = 5.0, 1.0  # ms an office, ms an office
YEARS = 20


def main() -> int:
    """Fill, measure, print a table, say by the exit code whether it is fast enough."""
    options = _options()
    logging.disable(logging.WARNING)
    with database() as vendor:
        make_offices(options.offices)
        gc.freeze()  # what filling left behind is no part of the measure
        year = alone([_year_of(office) for office in _read(YEARS)])
        day = alone([_day])
    _print_table(vendor, options.offices, year, day)
    return int(year.p50 >= YEAR_LIMIT or day.p50 / options.offices >= DAY_LIMIT)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--offices", type=int, default=OFFICES)
    return parser.parse_args()


def _read(count: int) -> list[Any]:
    """Offices as a list of cards reads them: rows and closures at once."""
    from core.listing import prepare_cards
    from directory.models import OfficePage

    offices = OfficePage.objects.select_related("locale").order_by("path")
    return prepare_cards(list(offices[:count]))


def _year_of(office: Any) -> Any:
    """Makes the schedule of the office hours anew each time: nothing is kept from the last."""

    def year() -> None:
        vars(office).pop("schedules", None)
        schedule = next(iter(office.schedules.values()))
        for _day in schedule.calendar(FIRST, LAST):
            pass

    return year


def _day() -> None:
    """As the list of offices reads hours: rows of all at once, then each office by itself."""
    from directory.listing.hours import AllHours
    from directory.listing.sources import sources

    hours = AllHours()
    for office in sources().values_list("pk", flat=True):
        for schedule in hours.of(office).values():
            schedule.spans(FIRST)


def _print_table(vendor: str, offices: int, year: Times, day: Times) -> None:
    print(f"\n{f'hours, in ms ({vendor})':<48}{'median':>10}{'limit':>10}")
    print(f"{'12 months of one office':<48}{year.p50:>10.2f}{YEAR_LIMIT:>10.0f}")
    print(f"{f'one day of {offices} offices':<48}{day.p50:>10.0f}{DAY_LIMIT * offices:>10.0f}")


if __name__ == "__main__":
    sys.exit(main())
