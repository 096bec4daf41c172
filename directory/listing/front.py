"""What the directory puts on the home page: today's hours and the list of offices."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from core import clock
from core.centre import get_centre
from core.enums import PhonePurpose
from core.listing import prepare_cards
from core.localised import localised
from core.privacy import public_pages
from core.sections import HomeSection
from directory.closures.reading import closures_stand
from directory.listing.page import DirectoryIndexPage
from directory.office.page import OfficePage
from directory.office.schedule import current
from directory.office.status import status_now
from directory.office.words import StatusWords, weekday_name

TODAY, OUR_OFFICES = 30, 70
OFFICES_SHOWN = 12
TODAY_PHONES = (PhonePurpose.URGENT, PhonePurpose.HELPLINE)


@dataclass(frozen=True)
class TodayOffice:
    """An office with the state of each of its purposes."""

    page: OfficePage
    states: list[tuple[str, StatusWords]]


def front_sections(request: HttpRequest, home: Any) -> list[HomeSection]:
    """The sections with something in them; every office is read once for both."""
    offices = offices_below(home.source)
    now = clock.now()
    return [*_today(request, offices, now), *_our_offices(home, offices)]


def offices_below(home: Any) -> list[OfficePage]:
    """Public offices of a site in the reader's language, in the order of the tree."""
    pages = public_pages(OfficePage.objects.descendant_of(home)).select_related("locale")
    read = pages.annotate(closures_stand=closures_stand()).defer_streamfields().order_by("path")
    return prepare_cards(localised(list(read)))


def _today(request: HttpRequest, offices: list[OfficePage], now: dt.datetime) -> list[HomeSection]:
    entries = [_entry(office, now) for office in offices if office.source.show_on_home]
    shown = [entry for entry in entries if entry.states]
    phones = _phones(request)
    context = {
        "today_offices": shown,
        "today_phones": phones,
        "now": now,
        "weekday": weekday_name(now.date()),
    }
    return [HomeSection(TODAY, "directory/home/today.html", context)] if shown or phones else []


def _entry(office: OfficePage, now: dt.datetime) -> TodayOffice:
    schedules = current(office.schedules, now.date()).items()
    states = [(key.label, status_now(schedule, now)) for key, schedule in schedules]
    return TodayOffice(office, states)


def _phones(request: HttpRequest) -> list[Any]:
    centre = get_centre(request)
    return [row for row in centre.phones if row.purpose in TODAY_PHONES] if centre else []


def _our_offices(home: Any, offices: list[OfficePage]) -> list[HomeSection]:
    if not offices:
        return []
    directories = public_pages(DirectoryIndexPage.objects.child_of(home))
    context = {"offices": offices[:OFFICES_SHOWN], "directory": directories.first()}
    return [HomeSection(OUR_OFFICES, "directory/home/offices.html", context)]
