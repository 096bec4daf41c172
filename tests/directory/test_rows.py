"""What an editor may write into a row; every refusal names the field and the remedy."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from directory.enums import HoursPurpose, OffDay, RuleKind
from directory.models import OfficeAddress, OfficeException, OfficePost, OfficeSchedule
from directory.office.collisions import (
    addresses_collide,
    exceptions_collide,
    rules_collide,
    schedules_collide,
)
from directory.schedules import Rule
from directory.schedules.text import read_spans
from tests.factories.directory import (
    AddressFactory,
    ExceptionFactory,
    PhoneFactory,
    PostFactory,
    RuleFactory,
    ScheduleFactory,
)

DAY = dt.date(2026, 5, 12)


def errors_of(row) -> dict[str, list[str]]:
    with override("en"):
        with pytest.raises(ValidationError) as refused:
            row.full_clean(exclude=["office"])
        return refused.value.message_dict


def week(hours: str = "8:00-15:00", **facts) -> OfficeSchedule:
    return ScheduleFactory.build(hours=hours, **facts)


def rule(hours: str = "10:00-12:00", **facts):
    return RuleFactory.build(spans=read_spans(hours), **facts)


def exception(hours: str = "", **facts):
    return ExceptionFactory.build(spans=read_spans(hours), **facts)


@pytest.mark.parametrize(
    ("row", "field", "remedy"),
    [
        (week("15:00-8:00", days=[2]), "wednesday", "Swap"),
        (week("8:00-8:00", days=[2]), "wednesday", "0:00–0:00"),
        (week("8:00-12:00,11:00-15:00", days=[4]), "friday", "8:00–12:00 and 11:00–15:00 overlap"),
        (week(valid_from=DAY, valid_to=dt.date(2026, 5, 11)), "valid_to", "Swap"),
        (week(for_phone="71 78 22 322", for_post="Dyrektor"), "for_post", "Leave one"),
        (rule("15:00-8:00"), "spans", "Swap"),
        (rule(rule=RuleKind.DAY_OF_MONTH), "day_number", "1 to 31"),
        (rule(rule=RuleKind.DAY_OF_MONTH, day_number=32), "day_number", ""),
        (ExceptionFactory.build(ends_on=dt.date(2026, 11, 1)), "ends_on", "Swap"),
        (exception("9:00-8:00"), "spans", "Swap"),
        (exception("9:00-11:00,10:00-12:00"), "spans", "overlap"),
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
    row = week("15:00-8:00", days=[0], valid_from=DAY, valid_to=dt.date(2026, 5, 11))
    assert set(errors_of(row)) == {"monday", "valid_to"}


def test_a_mistake_names_its_row_and_its_day():
    row = week("15:00-8:00", days=[1], purpose=HoursPurpose.CASH_DESK)
    assert errors_of(row)["tuesday"][0].startswith("Cash desk, Tuesday: ")


def test_a_night_must_end_before_the_next_day_opens():
    night = week(
        "20:00-8:00", days=[6], purpose=HoursPurpose.PHONE, monday=read_spans("7:00-15:00")
    )
    assert list(errors_of(night)) == ["sunday"]
    night.monday = read_spans("8:00-15:00")
    night.full_clean(exclude=["office"])


@pytest.mark.parametrize(
    "row",
    [
        week(),
        week(""),
        week("8:00-12:00,12:00-15:00"),
        week("16:00-24:00"),
        week("0:00-24:00", days=range(7)),
        week("20:00-6:00", purpose=HoursPurpose.PHONE, days=range(7)),
        week("20:00-6:00", purpose=HoursPurpose.HOMELESS_DUTY),
        week(valid_from=DAY, valid_to=DAY),
        rule(""),
        rule(rule=RuleKind.NTH_WEEKDAY, nth=-1, weekday=5),
        exception(),
        exception("8:00-10:00,12:00-14:00"),
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
        ({"hours": "14:00-18:00"}, "monday"),
        ({"hours": "15:00-18:00"}, None),
        ({"days": [4, 5]}, "friday"),
        ({"days": [5, 6]}, None),
        ({"purpose": HoursPurpose.CASH_DESK}, None),
        ({"for_post": "Dyrektor"}, None),
        ({"valid_from": DAY}, None),
    ],
)
def test_hours_of_one_purpose_and_one_validity_may_not_overlap(more, collides):
    found = schedules_collide(week(), week(**more))
    assert (found and found[0]) == collides


def test_an_overlap_of_two_rows_names_row_day_and_hours():
    with override("en"):
        found = schedules_collide(week(days=[2]), week("14:00-18:00"))
    assert found is not None
    assert found[1].startswith("Office hours, Wednesday: 8:00–15:00 and 14:00–18:00 overlap.")


def test_rules_collide_only_over_one_day_and_the_same_hours():
    assert rules_collide(rule(), rule())
    assert not rules_collide(rule(), rule("13:00-15:00"))
    assert not rules_collide(rule(), rule(purpose=HoursPurpose.OFFICE))
    assert not rules_collide(rule(), rule(rule=RuleKind.NTH_WEEKDAY))


def test_an_editor_chooses_how_a_day_off_is_read():
    row = rule(rule=RuleKind.LAST_CALENDAR_DAY, off_day=OffDay.MOVE_BACK)
    assert row.day == Rule(RuleKind.LAST_CALENDAR_DAY, off_day=OffDay.MOVE_BACK)
    assert row.monthly.rule.date_in(dt.date(2026, 10, 1)) == dt.date(2026, 10, 30)


def test_what_is_only_by_appointment_says_so():
    purpose = week(purpose=HoursPurpose.APPOINTMENT).weekly()
    marked = week(by_appointment=True, note="Wejście B").weekly()
    for rows in (purpose, marked):
        assert all(span.by_appointment for row in rows for span in row.spans)
    assert {span.note for row in marked for span in row.spans} == {"Wejście B"}


def test_exceptions_of_the_same_days_must_not_contradict_each_other():
    closed, morning, evening = exception(), exception("8:00-10:00"), exception("16:00-18:00")
    assert exceptions_collide(closed, morning)
    assert not exceptions_collide(morning, evening)
    assert not exceptions_collide(closed, exception(purpose=HoursPurpose.OFFICE))


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
    assert str(week())
    assert str(RuleFactory.build())
