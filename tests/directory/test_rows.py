"""What an editor may write into a row; every refusal names the field and the remedy."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from directory.enums import HoursPurpose, Weekday
from directory.models import OfficeAddress, OfficeException, OfficePost, OfficeSpan
from directory.office.form import (
    addresses_collide,
    exceptions_collide,
    rules_collide,
    spans_collide,
)
from tests.factories.directory import (
    AddressFactory,
    ExceptionFactory,
    PhoneFactory,
    PostFactory,
    RuleFactory,
    SpanFactory,
)

DAY = dt.date(2026, 5, 12)


def errors_of(row) -> dict[str, list[str]]:
    with override("en"), pytest.raises(ValidationError) as refused:
        row.full_clean(exclude=["office"])
    return refused.value.message_dict


def span(**facts) -> OfficeSpan:
    return SpanFactory.build(**facts)


@pytest.mark.parametrize(
    ("row", "field", "remedy"),
    [
        (span(opens=dt.time(15), closes=dt.time(8)), "closes", "Swap"),
        (span(opens=dt.time(8), closes=dt.time(8)), "closes", "0:00 to 0:00"),
        (span(first_day=Weekday.FRIDAY, last_day=Weekday.MONDAY), "last_day", "two rows"),
        (span(valid_from=DAY, valid_to=dt.date(2026, 5, 11)), "valid_to", "Swap"),
        (RuleFactory.build(opens=dt.time(15), closes=dt.time(8)), "closes", "Swap"),
        (ExceptionFactory.build(ends_on=dt.date(2026, 11, 1)), "ends_on", "Swap"),
        (ExceptionFactory.build(opens=dt.time(8)), "closes", "both"),
        (ExceptionFactory.build(closes=dt.time(8)), "opens", "both"),
        (ExceptionFactory.build(opens=dt.time(9), closes=dt.time(8)), "closes", "Swap"),
        (AddressFactory.build(postal_code="8-200"), "postal_code", "“8-200”"),
        (AddressFactory.build(postal_code="53611"), "postal_code", "53-611"),
        (AddressFactory.build(postal_code="53-6111"), "postal_code", ""),
        (AddressFactory.build(building_number="12aa"), "building_number", "“12aa”"),
        (AddressFactory.build(building_number="0"), "building_number", "12a"),
        (AddressFactory.build(building_number="numer 5"), "building_number", "1/3/5"),
        (AddressFactory.build(building_number="1//3"), "building_number", "1/3/5"),
        (AddressFactory.build(flat_number="parter"), "flat_number", "U1"),
        (AddressFactory.build(teryt="264011"), "teryt", "0264011"),
        (AddressFactory.build(simc="wroclaw"), "simc", "seven digits"),
        (AddressFactory.build(ulic="2147"), "ulic", "five digits"),
        (PhoneFactory.build(number="12"), "number", "71 78 22 300"),
        (PhoneFactory.build(number="71 78 22 300 do 00"), "number", "do 03"),
        (PhoneFactory.build(extension="wew. 5"), "extension", "12"),
        (PostFactory.build(extension="5a"), "extension", "12"),
        (PostFactory.build(is_vacant=True, person="Anna Nowak"), "person", "drop one"),
        (PostFactory.build(is_vacant=True, is_acting=True), "is_vacant", "drop one"),
        (AddressFactory.build(latitude="51.1"), "longitude", "both"),
        (AddressFactory.build(latitude=17, longitude=51), "latitude", "wrong way round"),
        (AddressFactory.build(valid_from=DAY, valid_to=dt.date(2020, 1, 1)), "valid_to", "Swap"),
        (PostFactory.build(number="nie ma"), "number", "71 78 22 300"),
    ],
)
def test_a_mistake_names_its_field_and_its_remedy(row, field, remedy):
    found = errors_of(row)
    assert list(found) == [field]
    assert remedy in found[field][0]


def test_two_mistakes_are_told_at_once():
    row = span(opens=dt.time(15), closes=dt.time(8), first_day=4, last_day=0)
    assert set(errors_of(row)) == {"closes", "last_day"}


@pytest.mark.parametrize(
    "row",
    [
        span(),
        span(opens=dt.time(16), closes=dt.time(0)),
        span(opens=dt.time(0), closes=dt.time(0)),
        span(purpose=HoursPurpose.PHONE, opens=dt.time(20), closes=dt.time(6)),
        span(purpose=HoursPurpose.HOMELESS_DUTY, opens=dt.time(20), closes=dt.time(6)),
        span(valid_from=DAY, valid_to=DAY),
        ExceptionFactory.build(),
        AddressFactory.build(street="", postal_code=""),
        *(
            AddressFactory.build(building_number=number)
            for number in ("6", "2 A", "15D", "1/3/5", "10-12", "10–12a", "12A-C", "7/9 b", "")
        ),
        *(
            AddressFactory.build(flat_number=number)
            for number in ("2", "2a", "U1", "LU 3", "12/13")
        ),
        AddressFactory.build(teryt="0264011", simc="0986283", ulic="21473"),
        PhoneFactory.build(number="58 347 82 73 do 79", extension="12"),
        AddressFactory.build(latitude="51.110000", longitude="17.000000"),
        PostFactory.build(),
        PostFactory.build(is_vacant=True, substitute="Zastępca Dyrektora"),
        PostFactory.build(is_acting=True, person="Anna Nowak", room="pokój 12"),
    ],
)
def test_what_happens_in_life_can_be_written(row):
    row.full_clean(exclude=["office"])


@pytest.mark.parametrize(
    ("more", "collides"),
    [
        ({"opens": dt.time(14), "closes": dt.time(18)}, True),
        ({"opens": dt.time(15), "closes": dt.time(18)}, False),
        ({"first_day": 4, "last_day": 6}, True),
        ({"first_day": 5, "last_day": 6}, False),
        ({"purpose": HoursPurpose.CASH_DESK}, False),
        ({"valid_from": DAY}, False),
    ],
)
def test_hours_of_one_purpose_and_one_validity_may_not_overlap(more, collides):
    assert spans_collide(span(), span(**more)) is collides


def test_rules_collide_only_over_one_day_and_the_same_hours():
    assert rules_collide(RuleFactory.build(), RuleFactory.build())
    assert not rules_collide(
        RuleFactory.build(), RuleFactory.build(opens=dt.time(13), closes=dt.time(15))
    )
    assert not rules_collide(RuleFactory.build(), RuleFactory.build(purpose=HoursPurpose.OFFICE))


def test_exceptions_of_the_same_days_must_not_contradict_each_other():
    closed = ExceptionFactory.build()
    morning = ExceptionFactory.build(opens=dt.time(8), closes=dt.time(10))
    evening = ExceptionFactory.build(opens=dt.time(16), closes=dt.time(18))
    assert exceptions_collide(closed, morning)
    assert not exceptions_collide(morning, evening)
    assert not exceptions_collide(closed, ExceptionFactory.build(purpose=HoursPurpose.OFFICE))


def test_two_addresses_need_dates_of_their_own():
    assert addresses_collide(AddressFactory.build(), AddressFactory.build(street="ul. Nowa"))
    assert not addresses_collide(AddressFactory.build(), AddressFactory.build(valid_from=DAY))


def test_an_address_is_written_on_one_line():
    row = OfficeAddress(
        street="ul. Długa",
        building_number="1/3",
        flat_number="5",
        postal_code="50-001",
        city="Wrocław",
        building_name="GRAFIT",
        floor="parter",
    )
    assert str(row) == "ul. Długa 1/3/5, 50-001 Wrocław"
    assert row.inside == "GRAFIT, parter"
    assert row.map_url.startswith("https://www.openstreetmap.org/search?query=ul.")


def test_rows_have_names_for_editors():
    assert str(OfficeException(starts_on=DAY, note="Remont")) == "2026-05-12 Remont"
    assert str(OfficePost(role="Kierownik", unit="Kasa")) == "Kierownik, Kasa"
    assert str(span())
    assert str(RuleFactory.build())
