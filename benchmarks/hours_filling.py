"""Offices with many hours for the benchmark of hours."""

import datetime as dt
from typing import Any

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday")
PURPOSES = {"office": "7:30-15:30", "cash_desk": "10:00-14:00", "phone": "7:30-19:00"}


def make_offices(count: int) -> None:
    """A directory with offices of three schedules each, and a closure of all of them."""
    from django.db import transaction

    from directory.models import Closure, DirectoryIndexPage

    site = _site()
    index = site.root_page.add_child(instance=DirectoryIndexPage(title="Placówki", slug="placowki"))
    with transaction.atomic():
        offices = [_office(index, number) for number in range(count)]
        _add_rows(offices)
        Closure.objects.create(
            site=site,
            locale=index.locale,
            reason="Szkolenie",
            starts_on=dt.date(2027, 1, 4),
            all_offices=True,
        )


def _site() -> Any:
    from wagtail.models import Locale, Page, Site

    from home.models import HomePage

    locale = Locale.objects.get_or_create(language_code="pl")[0]
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=locale)
    home = root.add_child(instance=HomePage(title="MOPR", slug="mopr", locale=locale))
    return Site.objects.update_or_create(is_default_site=True, defaults={"root_page": home})[0]


def _office(index: Any, number: int) -> Any:
    from directory.models import OfficePage

    return index.add_child(instance=OfficePage(title=f"Biuro {number}", slug=f"biuro-{number}"))


def _add_rows(offices: list[Any]) -> None:
    from directory.models import OfficeException, OfficeRule, OfficeSchedule

    OfficeSchedule.objects.bulk_create(
        OfficeSchedule(office=office, purpose=purpose, **dict.fromkeys(WEEK, spans))
        for office in offices
        for purpose, spans in PURPOSES.items()
    )
    OfficeRule.objects.bulk_create(
        OfficeRule(office=office, purpose="office", spans="8:00-12:00") for office in offices
    )
    OfficeException.objects.bulk_create(
        OfficeException(office=office, starts_on=dt.date(2026, 12, 28), note="Remont")
        for office in offices
    )
