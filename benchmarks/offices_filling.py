"""Offices for the benchmark of their list: two dozen different weeks, some with other days."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import F

from benchmarks.copied_pages import copy_page

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday")
KINDS = ("social_work_centre", "department", "panel", "day_centre")
SPANS = [f"{opens}:00-{closes}:00" for opens in (7, 8, 9, 10) for closes in range(14, 20)]
FIRST = dt.date(2026, 12, 1)


def make_directory(site: Any) -> Any:
    """An empty directory below the site's home page, and ten districts."""
    from core.district import District
    from directory.models import DirectoryIndexPage

    District.objects.bulk_create(District(site=site, name=f"Rejon {n}") for n in range(10))
    home = site.root_page
    return home.add_child(instance=DirectoryIndexPage(title="Placówki", slug="placowki"))


@transaction.atomic
def add_offices(directory: Any, count: int) -> None:
    """Offices below the directory until it has ``count`` of them."""
    from directory.models import OfficePage

    first = OfficePage.objects.child_of(directory).first()
    if first is None:
        summary = "Tu pracują pracownicy socjalni."
        first = OfficePage(title="Biuro", slug="biuro", summary=summary)
        directory.add_child(instance=first)
        _add_rows([first.pk])
    _add_rows(copy_page(first, count))
    _vary(OfficePage.objects.child_of(directory))


def _vary(offices: Any) -> None:
    numbered = offices.annotate(number=F("page_ptr_id"))
    for n, kind in enumerate(KINDS):
        numbered.annotate(turn=F("number") % len(KINDS)).filter(turn=n).update(kind=kind)
    numbered.annotate(turn=F("number") % 2).filter(turn=1).update(lift="yes")
    numbered.annotate(turn=F("number") % 3).filter(turn=1).update(ramp="yes")


def _add_rows(offices: list[int]) -> None:
    from core.district import District
    from directory.models import (
        OfficeAddress,
        OfficeArea,
        OfficeException,
        OfficePhone,
        OfficeSchedule,
    )

    districts = list(District.objects.all())
    OfficeSchedule.objects.bulk_create(
        OfficeSchedule(office_id=pk, **dict.fromkeys(WEEK, SPANS[pk % len(SPANS)]))
        for pk in offices
    )
    OfficeException.objects.bulk_create(
        OfficeException(office_id=pk, starts_on=FIRST + dt.timedelta(days=pk % 97), note="Remont")
        for pk in offices[::10]
    )
    OfficeAddress.objects.bulk_create(
        OfficeAddress(office_id=pk, street="ul. Długa", building_number=str(pk), city="Gdańsk")
        for pk in offices
    )
    OfficePhone.objects.bulk_create(
        OfficePhone(office_id=pk, number="58 347 82 73", e164="+48583478273") for pk in offices
    )
    OfficeArea.objects.bulk_create(
        OfficeArea(office_id=pk, district=districts[pk % len(districts)]) for pk in offices
    )
