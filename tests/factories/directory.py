"""Offices, services and their rows."""

import datetime as dt
from typing import Any

import wagtail_factories
from factory import Sequence, SubFactory
from factory.django import DjangoModelFactory
from wagtail.models import Site

from core.district import District
from core.enums import PhonePurpose
from directory.enums import HoursPurpose, MonthRule, OfficeKind
from directory.models import (
    DirectoryIndexPage,
    OfficeAddress,
    OfficeArea,
    OfficeException,
    OfficePage,
    OfficePhone,
    OfficePost,
    OfficeRule,
    OfficeSpan,
    ServedArea,
    ServiceIndexPage,
    ServicePage,
    Street,
)


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


class SpanFactory(RowFactory):
    purpose = HoursPurpose.OFFICE
    first_day = 0
    last_day = 4
    opens = dt.time(8)
    closes = dt.time(15)

    class Meta:
        model = OfficeSpan


class RuleFactory(RowFactory):
    purpose = HoursPurpose.CASH_DESK
    rule = MonthRule.LAST_WORKING_DAY
    opens = dt.time(10)
    closes = dt.time(12)

    class Meta:
        model = OfficeRule


class ExceptionFactory(RowFactory):
    starts_on = dt.date(2026, 11, 24)
    note = "Inwentaryzacja"

    class Meta:
        model = OfficeException


class PostFactory(RowFactory):
    role = "Kierownik"

    class Meta:
        model = OfficePost


class DistrictFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Rejon {n}")

    class Meta:
        model = District


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
    SpanFactory(office=office)
    return OfficePage.objects.get(pk=office.pk)
