"""The hours of all offices at once are those of each by itself."""

import datetime as dt

import pytest

from core.clock import WARSAW
from directory.enums import HoursPurpose
from directory.listing.hours import AllHours
from directory.models import OfficePage
from tests.factories.directory import ExceptionFactory, OfficePageFactory, ScheduleFactory

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 23)
YESTERDAY, TOMORROW = dt.date(2026, 11, 22), dt.date(2026, 11, 24)
ALWAYS, NEVER = dt.date.min, dt.date.max
CLOSED = {
    "never": None,
    "a day long ago": {"starts_on": dt.date(2025, 3, 3)},
    "until yesterday": {"starts_on": ALWAYS, "ends_on": YESTERDAY},
    "yesterday": {"starts_on": YESTERDAY},
    "today": {"starts_on": TODAY},
    "tomorrow": {"starts_on": TOMORROW},
    "a far day": {"starts_on": dt.date(2027, 3, 3)},
    "from today without end": {"starts_on": TODAY, "ends_on": NEVER},
    "from next year without end": {"starts_on": dt.date(2027, 1, 1), "ends_on": NEVER},
    "for ever": {"starts_on": ALWAYS, "ends_on": NEVER},
    "something else": {"starts_on": TODAY, "purpose": HoursPurpose.COMPLAINTS},
}


@pytest.fixture
def closed_offices(directory):
    """By when they are closed: otherwise offices by day are alike, and so are lines at night."""
    offices = {}
    for name, days in CLOSED.items():
        by_day, by_night = (OfficePageFactory(parent=directory) for _number in range(2))
        ScheduleFactory(office=by_day)
        ScheduleFactory(
            office=by_night, purpose=HoursPurpose.PHONE, hours="20:00-6:00", days=range(7)
        )
        for office in (by_day, by_night):
            if days:
                ExceptionFactory(office=office, **days)
        offices |= {f"office closed {name}": by_day.pk, f"line closed {name}": by_night.pk}
    return offices


def open_offices(closed_offices, moment):
    """By the hours of each."""
    pages = {name: OfficePage.objects.get(pk=pk) for name, pk in closed_offices.items()}
    return {name for name, page in pages.items() if page.is_open(moment)}


def named(closed_offices, ids):
    return {name for name, pk in closed_offices.items() if pk in ids}


@pytest.mark.parametrize("day", [TODAY, TOMORROW])
@pytest.mark.parametrize("hour", [2, 9, 21])
def test_what_is_open_at_a_time(closed_offices, day, hour):
    moment = dt.datetime.combine(day, dt.time(hour), WARSAW)

    found = named(closed_offices, AllHours().open_at(moment))

    assert found == open_offices(closed_offices, moment)
    assert "for ever" not in " ".join(found)


@pytest.mark.parametrize("day", [TODAY, TOMORROW])
def test_what_opens_on_a_day(closed_offices, day):
    morning, evening = (dt.datetime.combine(day, dt.time(hour), WARSAW) for hour in (9, 21))

    found = named(closed_offices, AllHours().open_on(day))

    assert found == open_offices(closed_offices, morning) | open_offices(closed_offices, evening)
    assert {"office closed never", "line closed a far day"} <= found
