"""Offices, services and their rows."""

import datetime as dt
from typing import Any

import wagtail_factories
from factory import LazyAttribute, LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory
from wagtail.models import Site

from core.enums import PhonePurpose
from directory.enums import HoursPurpose, OfficeKind, RuleKind
from directory.models import (
    Closure,
    DirectoryIndexPage,
    OfficeAddress,
    OfficeArea,
    OfficeException,
    OfficePage,
    OfficePhone,
    OfficePost,
    OfficeRule,
    OfficeSchedule,
    ServedArea,
    ServiceIndexPage,
    ServicePage,
    Street,
)
from directory.schedules.text import read_spans
from tests.factories.core import DistrictFactory, locale_of


class DirectoryIndexPageFactory(wagtail_factories.PageFactory):
    title = "Placówki"
    slug = Sequence(lambda n: f"placowki-{n}")

    class Meta:
        model = DirectoryIndexPage


class OfficePageFactory(wagtail_factories.PageFactory):
    title = Sequence(lambda n: f"Centrum Pracy Socjalnej {n}")
    slug = Sequence(lambda n: f"cps-{n}")
    summary = "Tu pracują pracownicy socjalni."
    kind = OfficeKind.SOCIAL_WORK_CENTRE

    class Meta:
        model = OfficePage


class ServiceIndexPageFactory(wagtail_factories.PageFactory):
    title = "Załatw sprawę"
    slug = Sequence(lambda n: f"sprawy-{n}")

    class Meta:
        model = ServiceIndexPage


class ServicePageFactory(wagtail_factories.PageFactory):
    title = "Dodatek mieszkaniowy"
    slug = Sequence(lambda n: f"sprawa-{n}")
    summary = "Dopłata do czynszu."

    class Meta:
        model = ServicePage


class RowFactory(DjangoModelFactory):
    """A row of a page with its place in the list, as the admin gives it."""

    sort_order = 0

    class Meta:
        abstract = True


def _on(day: int) -> LazyAttribute:
    return LazyAttribute(lambda row: read_spans(row.hours) if day in row.days else ())


class AddressFactory(RowFactory):
    street = "ul. Strzegomska"
    building_number = "6"
    postal_code = "53-611"
    city = "Wrocław"

    class Meta:
        model = OfficeAddress


class PhoneFactory(RowFactory):
    purpose = PhonePurpose.GENERAL
    number = "71 78 22 300 do 03"

    class Meta:
        model = OfficePhone


class ScheduleFactory(RowFactory):
    """``hours`` on the ``days`` of the week; a day may be given by its own name instead."""

    purpose = HoursPurpose.OFFICE

    class Meta:
        model = OfficeSchedule

    class Params:
        hours = "8:00-15:00"
        days = range(5)

    monday = _on(0)
    tuesday = _on(1)
    wednesday = _on(2)
    thursday = _on(3)
    friday = _on(4)
    saturday = _on(5)
    sunday = _on(6)


class RuleFactory(RowFactory):
    purpose = HoursPurpose.CASH_DESK
    rule = RuleKind.LAST_WORKING_DAY
    spans = read_spans("10:00-12:00")

    class Meta:
        model = OfficeRule


class ExceptionFactory(RowFactory):
    starts_on = dt.date(2026, 11, 24)
    note = "Inwentaryzacja"

    class Meta:
        model = OfficeException


class ClosureFactory(DjangoModelFactory):
    reason = "Szkolenie pracowników"
    starts_on = dt.date(2026, 11, 24)
    all_offices = True
    locale = LazyFunction(lambda: locale_of("pl"))

    class Meta:
        model = Closure


class PostFactory(RowFactory):
    role = "Kierownik"

    class Meta:
        model = OfficePost


class AreaFactory(RowFactory):
    district = SubFactory(DistrictFactory)

    class Meta:
        model = OfficeArea


class StreetFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Ulica {n}")
    city = "Słupsk"

    class Meta:
        model = Street


class ServedAreaFactory(RowFactory):
    class Meta:
        model = ServedArea


def make_directory(site: Site, **fields: Any) -> DirectoryIndexPage:
    """The directory of a site, below its home page."""
    return DirectoryIndexPageFactory(parent=site.root_page, **fields)


def make_open_office(directory: DirectoryIndexPage, **fields: Any) -> OfficePage:
    """An office with an address, a phone and hours Monday to Friday 8–15."""
    office = OfficePageFactory(parent=directory, **fields)
    AddressFactory(office=office)
    PhoneFactory(office=office)
    ScheduleFactory(office=office)
    return OfficePage.objects.get(pk=office.pk)


def close_offices(site: Site, *offices: OfficePage, **fields: Any) -> Closure:
    """A closure of the offices given, or of all of the site."""
    closure = ClosureFactory.build(site=site, all_offices=not offices, **fields)
    closure.offices.set(offices)
    closure.save()
    return closure
