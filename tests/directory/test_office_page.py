"""The page of an office: what a resident reads there."""

import datetime as dt
import re

import pytest
import time_machine

from core.centre_settings import CentreSettings
from core.clock import WARSAW
from core.enums import PhonePurpose
from directory.enums import HoursPurpose
from directory.models import ServicePlace
from tests.directory.pages import MONDAY_AT_NINE, html_of, json_ld, main_of
from tests.factories.core import DistrictFactory, translate
from tests.factories.directory import (
    AddressFactory,
    AreaFactory,
    ExceptionFactory,
    OfficePageFactory,
    PhoneFactory,
    PostFactory,
    RuleFactory,
    ScheduleFactory,
    ServedAreaFactory,
    ServiceIndexPageFactory,
    ServicePageFactory,
    StreetFactory,
    make_open_office,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "wagtails_indices")]


@pytest.fixture
def frozen():
    with time_machine.travel(MONDAY_AT_NINE, tick=False):
        yield


def test_says_by_a_word_that_it_is_open_and_until_when(client, directory):
    office = make_open_office(directory)

    page = main_of(client, office.url)

    status = page.split('class="status status--open">')[1]
    assert status[0].isalpha()
    assert "15:00" in status[:60]


@pytest.mark.parametrize(
    ("moment", "mark"),
    [
        ("2026-11-23 14:45", "status--soon"),
        ("2026-11-23 16:00", "status--closed"),
        ("2026-11-11 10:00", "status--closed"),
    ],
)
def test_the_mark_follows_the_clock(client, directory, moment, mark):
    office = make_open_office(directory)
    local = dt.datetime.fromisoformat(moment).replace(tzinfo=MONDAY_AT_NINE.tzinfo)

    with time_machine.travel(local, tick=False):
        assert mark in main_of(client, office.url)


def test_hours_of_a_post_are_told_apart_and_the_post_is_polish(client, directory):
    office = make_open_office(directory)
    ScheduleFactory(office=office, purpose=HoursPurpose.COMPLAINTS, for_post="Dyrektor", days=[3])
    english = translate(office, "en", title="Centre")

    page = main_of(client, english.url)

    assert '<span lang="pl">Dyrektor</span>' in page
    assert (HoursPurpose.COMPLAINTS, "Dyrektor") in office.schedules


@pytest.mark.parametrize(("language", "holiday"), [("en", "Christmas Eve"), ("uk", "Святий вечір")])
def test_holidays_are_named_for_the_reader_and_other_reasons_marked_as_polish(
    client, directory, language, holiday
):
    office = make_open_office(directory)
    ExceptionFactory(office=office, starts_on=dt.date(2026, 12, 28))
    foreign = translate(office, language, title="Centre")

    with time_machine.travel(dt.datetime(2026, 12, 21, 9, tzinfo=WARSAW), tick=False):
        page = main_of(client, foreign.url)

    assert f'<span class="meta">{holiday}' in page
    assert '<span class="meta" lang="pl">Inwentaryzacja' in page


def test_equal_days_are_one_row_and_today_stands_apart_where_it_differs(client, directory):
    office = make_open_office(directory)

    assert "Pon.–pt." in main_of(client, office.url)

    ExceptionFactory(office=office, starts_on=dt.date(2026, 11, 25))
    with time_machine.travel(MONDAY_AT_NINE + dt.timedelta(days=2), tick=False):
        page = main_of(client, office.url)

    for words in ("Pon.–wt.", "Środa", "Czw.–pt.", "Sob.–niedz."):
        assert words in page


def test_an_office_without_hours_says_nothing_about_them(client, directory):
    office = OfficePageFactory(parent=directory)

    assert "status--" not in main_of(client, office.url)


def test_hours_that_are_over_are_shown_as_earlier_ones(client, directory):
    office = OfficePageFactory(parent=directory)
    ScheduleFactory(office=office, valid_from=dt.date(2020, 3, 16), valid_to=dt.date(2022, 5, 15))

    page = main_of(client, office.url)

    assert "8:00–15:00" in page
    assert "2022" in page
    assert "status--" not in page


def test_today_is_marked_in_the_week(client, directory):
    office = make_open_office(directory)

    page = main_of(client, office.url)

    assert page.count('class="is-today"') == 1
    assert page.count("8:00–15:00") == 1


def test_the_cash_desk_has_its_own_table_and_the_last_working_day_in_full(client, directory):
    office = make_open_office(directory)
    ScheduleFactory(office=office, purpose=HoursPurpose.CASH_DESK, hours="10:00-14:00")
    RuleFactory(office=office)

    page = main_of(client, office.url)

    assert "10:00–14:00" in page
    assert "30 listopada 2026" in page
    assert "10:00–12:00" in page
    assert page.count('class="hours"') == 2


def test_after_the_last_working_day_the_next_month_is_spelled_out(client, directory):
    office = make_open_office(directory)
    RuleFactory(office=office)

    with time_machine.travel(dt.datetime(2026, 10, 31, 12, tzinfo=MONDAY_AT_NINE.tzinfo)):
        assert "30 listopada 2026" in main_of(client, office.url)


def test_exceptions_ahead_are_one_line_each(client, directory):
    office = make_open_office(directory)
    ExceptionFactory(office=office, ends_on=dt.date(2026, 11, 27))

    page = main_of(client, office.url)

    assert "24 listopada 2026 – 27 listopada 2026" in page
    assert page.count("Inwentaryzacja") == 1


def test_a_holiday_ahead_is_named(client, directory):
    office = make_open_office(directory)

    with time_machine.travel(dt.datetime(2026, 11, 4, 9, tzinfo=MONDAY_AT_NINE.tzinfo)):
        assert "Narodowe Święto Niepodległości" in main_of(client, office.url)


def test_the_present_address_comes_first_and_earlier_ones_below(client, directory):
    office = OfficePageFactory(parent=directory, how_to_get_in="Wejście od podwórza.")
    AddressFactory(office=office, room="pokój 26")
    AddressFactory(
        office=office,
        street="ul. Namysłowska",
        building_number="8",
        building_name="Centrum Biznesu GRAFIT",
        floor="parter",
        valid_from=dt.date(2022, 1, 1),
    )

    page = main_of(client, office.url)

    assert page.index("ul. Namysłowska 8") < page.index("ul. Strzegomska 6")
    assert "Centrum Biznesu GRAFIT, parter" in page
    assert "31 grudnia 2021" in page
    assert "Wejście od podwórza." in page
    assert office.address_on(dt.date(2021, 12, 31)).room == "pokój 26"
    assert office.address_on(dt.date(2022, 1, 1)).floor == "parter"


def test_a_coming_address_is_announced(client, directory):
    office = make_open_office(directory)
    AddressFactory(office=office, street="ul. Nowa", valid_from=dt.date(2027, 1, 4))

    page = main_of(client, office.url)

    assert page.index("ul. Strzegomska 6") < page.index("ul. Nowa 6")
    assert "4 stycznia 2027" in page


def test_phones_are_links_by_matter_and_a_range_dials_its_first_number(client, directory):
    office = OfficePageFactory(parent=directory)
    PhoneFactory(office=office)
    PhoneFactory(office=office, purpose=PhonePurpose.HELPLINE, number="71 78 22 322")
    PhoneFactory(office=office, kind="fax", number="71 78 22 405")

    page = main_of(client, office.url)

    assert '<a href="tel:+48717822300">71 78 22 300 do 03</a>' in page
    assert '<a href="tel:+48717822322">' in page
    assert "tel:+48717822405" not in page


def test_posts_may_be_acting_vacant_or_without_a_phone(client, directory):
    office = OfficePageFactory(parent=directory)
    PostFactory(office=office, role="Dyrektor", number="58 342 31 36", is_acting=True)
    PostFactory(office=office, role="Zastępca Dyrektora ds. Rozwoju")
    PostFactory(office=office, role="Zastępca Dyrektora ds. Dziecka", is_vacant=True)

    page = main_of(client, office.url)

    assert '<a href="tel:+48583423136">58 342 31 36</a>' in page
    assert page.count('class="tag"') == 2
    assert "Zastępca Dyrektora ds. Rozwoju" in page


def test_a_post_says_who_where_and_who_stands_in(client, directory):
    office = OfficePageFactory(parent=directory)
    PostFactory(
        office=office,
        role="Dyrektor",
        unit="Dyrekcja",
        person="Anna Nowak",
        room="pokój 12",
        substitute="Zastępca Dyrektora ds. Usług Społecznych",
    )

    page = main_of(client, office.url)
    words = " ".join(office.search_document().body)

    for said in ("Dyrektor, Dyrekcja", "Anna Nowak", "pokój 12", "Zastępca Dyrektora ds. Usług"):
        assert said in page, said
    assert "Anna Nowak pokój 12" in words


def test_a_post_says_when_it_hears_complaints(client, directory):
    office = make_open_office(directory)
    PostFactory(office=office, role="Dyrektor")
    PostFactory(office=office, role="Zastępca Dyrektora")
    ScheduleFactory(office=office, purpose=HoursPurpose.COMPLAINTS, for_post="dyrektor")

    posts = main_of(client, office.url).split('id="posts"')[1].split("</ul>")[0]

    assert str(HoursPurpose.COMPLAINTS.label) in posts
    assert posts.count('class="status ') == 1


def test_accessibility_follows_the_headings_of_the_declaration(client, directory):
    office = OfficePageFactory(
        parent=directory,
        parking="no",
        entrance="yes",
        access_details=[("detail", {"feature": "lift", "text": "Winda na trzy piętra."})],
    )

    lines = office.accessibility
    page = main_of(client, office.url)
    data = json_ld(client, office.url, "GovernmentOffice")

    assert [bool(line.answer) for line in lines] == [True, False, True]
    assert "Winda na trzy piętra." in page
    assert [feature["value"] for feature in data["amenityFeature"]] == [True, False]


def test_a_translation_says_in_its_own_words_how_to_get_in(client, directory):
    detail = {"feature": "entrance", "text": "Drzwi od podwórza."}
    office = OfficePageFactory(
        parent=directory, entrance="yes", access_details=[("detail", detail)]
    )
    plain = translate(office, "uk", access_details=[])
    words = translate(
        office, "en", access_details=[("detail", detail | {"text": "Door from the yard."})]
    )

    assert 'lang="pl">Drzwi od podwórza.' in main_of(client, plain.url)
    assert "Door from the yard." in main_of(client, words.url)


def test_streets_are_listed_by_team(client, directory):
    office = make_open_office(directory)
    site = directory.get_site()
    team = DistrictFactory(site=site, name="Rejon 3")
    polna, dluga = (StreetFactory(site=site, name=name) for name in ("Polna", "Długa"))
    ServedAreaFactory(office=office, street=polna, district=team, first="1", last="19", side="odd")
    ServedAreaFactory(office=office, street=polna, district=team, first="40", note="bez szkoły")
    ServedAreaFactory(office=office, street=dluga, district=team)

    listed = main_of(client, office.url).split('id="streets"')[1].split("</section>")[0]

    words = " ".join(re.sub("<.*?>", " ", listed).split())
    assert "Rejon 3 ul. Długa ul. Polna : 1–19" in words
    assert words.endswith("40 bez szkoły")


def test_areas_and_known_accessibility_are_listed(client, directory):
    site = directory.get_site()
    office = OfficePageFactory(parent=directory, lift="yes", ramp="no")
    AreaFactory(office=office, district=DistrictFactory(site=site, name="Rejon 3"), note="parzyste")

    page = main_of(client, office.url)

    assert "Rejon 3" in page
    assert "parzyste" in page
    assert len(office.accessibility) == 2


def test_services_here_and_parts_of_the_office_are_linked(
    client, directory, centre_home, django_capture_on_commit_callbacks
):
    office = make_open_office(directory)
    part = make_open_office(office, title="Kasa")
    hidden = make_open_office(office, title="Ukryta", live=False)
    services = ServiceIndexPageFactory(parent=centre_home)
    with django_capture_on_commit_callbacks(execute=True):
        service = ServicePageFactory(parent=services)
        ServicePlace.objects.create(service=service, office=office)

    page = main_of(client, office.url)

    assert f'href="{service.url}"' in page
    assert f'href="{part.url}"' in page
    assert hidden.title not in page


def test_the_map_is_a_link_and_comes_last(client, directory):
    office = OfficePageFactory(parent=directory)
    AddressFactory(office=office, latitude="51.110000", longitude="17.000000")

    page = main_of(client, office.url)

    assert "mlat=51.110000&amp;mlon=17.000000" in page
    assert "<iframe" not in page


def test_a_translation_shows_the_facts_of_the_polish_page(client, directory):
    office = make_open_office(directory)
    english = translate(office, "en", title="Social Work Centre 1", summary="Social workers.")
    english.schedule_rows.all().delete()

    page = html_of(client, english.url)

    assert english.url.startswith("/en/")
    assert "until 15:00" in page
    assert '<address lang="pl">' in page
    assert "Office hours" in page


def test_structured_data_tells_machines_where_and_when(client, directory):
    office = make_open_office(directory)
    ExceptionFactory(office=office)

    data = json_ld(client, office.url, "GovernmentOffice")

    assert data["address"]["postalCode"] == "53-611"
    assert data["telephone"] == ["+48717822300"]
    (week,) = data["openingHoursSpecification"]
    assert week["dayOfWeek"] == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    assert (week["opens"], week["closes"]) == ("08:00", "15:00")
    special = {day["validFrom"]: day for day in data["specialOpeningHoursSpecification"]}
    assert (special["2026-11-24"]["opens"], special["2026-11-24"]["closes"]) == ("00:00", "00:00")
    assert "2026-12-24" in special


def test_around_the_clock_is_not_told_as_closed(client, directory):
    office = OfficePageFactory(parent=directory)
    ScheduleFactory(office=office, hours="0:00-24:00", days=range(7))

    data = json_ld(client, office.url, "GovernmentOffice")

    (week,) = data["openingHoursSpecification"]
    assert (week["opens"], week["closes"]) == ("00:00", "23:59")


def test_replaced_hours_are_not_told_to_machines(client, directory):
    office = make_open_office(directory)
    ScheduleFactory(office=office, hours="9:00-15:00", valid_from=dt.date(2026, 9, 1))
    ScheduleFactory(office=office, hours="10:00-15:00", valid_from=dt.date(2027, 9, 1))

    data = json_ld(client, office.url, "GovernmentOffice")

    opens = [row["opens"] for row in data["openingHoursSpecification"]]
    assert opens == ["09:00", "10:00"]


def test_machines_read_each_purpose_at_its_place(client, directory):
    office = make_open_office(directory)
    PhoneFactory(office=office, number="58 347 89 30", purpose=PhonePurpose.HELPLINE)
    ScheduleFactory(office=office, purpose=HoursPurpose.CASH_DESK, hours="10:00-14:00")
    RuleFactory(office=office)
    ScheduleFactory(office=office, purpose=HoursPurpose.PHONE, hours="7:30-19:00")
    ScheduleFactory(
        office=office, purpose=HoursPurpose.PHONE, for_phone="58 347 89 30", hours="8:00-24:00"
    )
    ScheduleFactory(office=office, purpose=HoursPurpose.APPOINTMENT)

    data = json_ld(client, office.url, "GovernmentOffice")

    assert [row["opens"] for row in data["openingHoursSpecification"]] == ["08:00"]
    (desk,) = data["department"]
    assert desk["name"] == HoursPurpose.CASH_DESK.label
    assert [row["opens"] for row in desk["openingHoursSpecification"]] == ["10:00"]
    last = {row["validFrom"]: row for row in desk["specialOpeningHoursSpecification"]}
    assert last["2026-11-30"]["closes"] == "12:00"
    every, own = data["contactPoint"]
    assert every["telephone"] == ["+48717822300", "+48583478930"]
    assert (own["telephone"], own["contactType"]) == (
        ["+48583478930"],
        f"{HoursPurpose.PHONE.label}: 58 347 89 30",
    )
    assert every["hoursAvailable"][0]["closes"] == "19:00"


def test_a_range_of_phones_with_hours_is_said_in_the_readers_language(client, directory):
    office = make_open_office(directory)
    PhoneFactory(office=office, number="71 78 22 300 do 03")
    ScheduleFactory(office=office, purpose=HoursPurpose.PHONE, for_phone="71 78 22 300 do 03")
    english = translate(office, "en")

    page = main_of(client, english.url)

    assert "71 78 22 300 to 03" in page
    assert "do 03" not in page


def test_hours_of_a_phone_alone_are_not_those_of_the_office(client, directory):
    office = OfficePageFactory(parent=directory)
    PhoneFactory(office=office)
    ScheduleFactory(office=office, purpose=HoursPurpose.PHONE)

    data = json_ld(client, office.url, "GovernmentOffice")

    assert "openingHoursSpecification" not in data
    assert len(data["contactPoint"]) == 1


def test_hours_that_do_not_lead_are_not_those_of_the_office(client, directory):
    line = OfficePageFactory(parent=directory)
    ScheduleFactory(office=line, purpose=HoursPurpose.PHONE, hours="0:00-24:00", days=range(7))
    ScheduleFactory(office=line, purpose=HoursPurpose.COMPLAINTS, hours="14:00-16:00", days=[0])

    data = json_ld(client, line.url, "GovernmentOffice")

    assert "openingHoursSpecification" not in data
    assert [one["name"] for one in data["department"]] == [HoursPurpose.COMPLAINTS.label]


def test_a_post_is_called_at_the_numbers_of_its_office(client, directory):
    office = OfficePageFactory(parent=directory)
    PhoneFactory(office=office)
    PostFactory(office=office, role="Dyrektor")
    ScheduleFactory(office=office, purpose=HoursPurpose.PHONE, for_post="Dyrektor")

    (point,) = json_ld(client, office.url, "GovernmentOffice")["contactPoint"]

    assert point["telephone"] == ["+48717822300"]


def test_search_knows_phones_as_digits_addresses_posts_and_purposes(directory):
    office = make_open_office(directory)
    RuleFactory(office=office)
    PostFactory(office=office, role="Kierownik kas", number="58 342 31 36")

    words = " ".join(office.search_document().body)

    for expected in ("717822300", "ul. Strzegomska 6", "Kierownik kas", "583423136"):
        assert expected in words
    assert str(HoursPurpose.CASH_DESK.label) in words


def test_an_office_page_costs_a_fixed_number_of_queries(
    client, directory, django_assert_max_num_queries
):
    CentreSettings.for_site(directory.get_site())
    office = make_open_office(directory)
    services = ServiceIndexPageFactory(parent=directory.get_parent())
    for number in range(5):
        make_open_office(office, title=f"Część {number}")
        PostFactory(office=office)
        ServicePlace.objects.create(service=ServicePageFactory(parent=services), office=office)

    with django_assert_max_num_queries(35):
        client.get(office.url)
