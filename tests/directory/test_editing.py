"""The editing form of an office: what contradicts itself is refused at its row."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.models import CentreUser
from directory.models import OfficePage, OfficeSchedule
from directory.office.access import ACCESS
from directory.rows.hours import DAYS
from directory.schedules.text import read_spans
from tests.directory.pages import MONDAY_AT_NINE
from tests.factories.core import translate
from tests.factories.directory import ExceptionFactory, StreetFactory, make_open_office

pytestmark = pytest.mark.django_db

WEEK = {
    "purpose": "office",
    **dict.fromkeys(DAYS[:5], "8:00–15:00"),
    "saturday": "",
    "sunday": "",
}
RULE = {"purpose": "office", "rule": "last_working_day", "nth": "1", "weekday": "0"}
RULE |= {"off_day": "skip", "spans": "10-12"}


@pytest.fixture
def editor(client):
    user = CentreUser.objects.create_superuser("redaktor", "r@example.org", "tajne-haslo")
    client.force_login(user)
    return user


def form_data(**rows):
    names = (
        "addresses",
        "phones",
        "schedule_rows",
        "rules",
        "exceptions",
        "areas",
        "served_areas",
        "posts",
    )
    formsets = {name: inline_formset(rows.get(name, [])) for name in names}
    plain = {
        "title": "Kasa",
        "slug": "kasa",
        "summary": "",
        "how_to_get_in": "",
        "kind": "cash_desk",
        "email": "",
        "body": streamfield([]),
        "access_details": streamfield([]),
        "review_months": "12",
        "search_keywords": "",
        "action-publish": "1",
        **dict.fromkeys(ACCESS, "unknown"),
    }
    return nested_form_data(plain | formsets)


def add_office(client, directory, **rows):
    url = reverse("wagtailadmin_pages:add", args=("directory", "officepage", directory.pk))
    return client.post(url, form_data(**rows))


def row_errors(response, name):
    return [form.errors for form in response.context["form"].formsets[name].forms]


def test_an_office_with_two_purposes_is_published(client, editor, directory):
    desk = WEEK | {"purpose": "cash_desk"} | dict.fromkeys(DAYS[:5], "10-14")

    response = add_office(client, directory, schedule_rows=[WEEK, desk], rules=[RULE])

    assert response.status_code == 302
    office = OfficePage.objects.get(slug="kasa")
    assert office.schedule_rows.last().monday == read_spans("10:00-14:00")
    assert office.rules.get().spans == read_spans("10:00-12:00")


def test_overlapping_hours_are_refused_at_the_later_row(client, editor, directory):
    later = dict.fromkeys(DAYS, "") | {"purpose": "office", "tuesday": "14:00–18:00"}

    first, second = row_errors(
        add_office(client, directory, schedule_rows=[WEEK, later]), "schedule_rows"
    )

    assert first == {}
    assert list(second) == ["tuesday"]


@pytest.mark.parametrize("text", ["15:00–8:00", "8:00", "rano", "8:00–25:00", "8–12, 11–15"])
def test_hours_that_cannot_be_are_refused_at_their_day(client, editor, directory, text):
    wrong = WEEK | {"thursday": text}

    (errors,) = row_errors(add_office(client, directory, schedule_rows=[wrong]), "schedule_rows")

    assert list(errors) == ["thursday"]


def test_hours_belong_to_a_phone_or_a_post_of_the_same_office(client, editor, directory):
    phone = {"purpose": "general", "kind": "phone", "number": "71 78 22 300 do 03"}
    posts = [{"role": "Dyrektor"}]
    rows = [WEEK | {"purpose": "phone", "for_phone": "717822300"}, WEEK | {"for_post": "dyrektor"}]
    strange = WEEK | {"purpose": "phone", "for_phone": "71 78 22 322"}
    unknown = RULE | {"for_post": "Kierownik"}

    fine = add_office(client, directory, phones=[phone], posts=posts, schedule_rows=rows)
    refused = add_office(
        client, directory, phones=[phone], schedule_rows=[strange], rules=[unknown]
    )

    assert fine.status_code == 302
    assert [list(errors) for errors in row_errors(refused, "schedule_rows")] == [["for_phone"]]
    assert [list(errors) for errors in row_errors(refused, "rules")] == [["for_post"]]


@pytest.mark.parametrize(
    ("days", "accepted"),
    [
        (("2026-11-22", ""), False),
        (("2026-11-20", "2026-11-22"), False),
        (("2026-11-23", ""), True),
        (("2026-11-20", "2026-11-24"), True),
    ],
)
@time_machine.travel(MONDAY_AT_NINE, tick=False)
def test_a_new_exception_in_the_past_is_refused(client, editor, directory, days, accepted):
    row = {"purpose": "", "starts_on": days[0], "ends_on": days[1], "spans": "", "note": ""}

    response = add_office(client, directory, exceptions=[row])

    assert (response.status_code == 302) is accepted


@pytest.mark.parametrize(("note", "accepted"), [("Inwentaryzacja", True), ("Inna", False)])
def test_an_exception_of_the_past_stays_as_it_is(client, editor, directory, note, accepted):
    office = make_open_office(directory, title="Kasa", slug="kasa")
    past = ExceptionFactory(office=office)
    row = {"id": past.pk, "purpose": "", "starts_on": past.starts_on, "ends_on": "", "note": note}
    data = form_data(exceptions=[row | {"spans": ""}])
    data |= {"exceptions-INITIAL_FORMS": "1"}

    with time_machine.travel(MONDAY_AT_NINE + dt.timedelta(days=7), tick=False):
        response = client.post(reverse("wagtailadmin_pages:edit", args=(office.pk,)), data)

    assert (response.status_code == 302) is accepted


def test_two_addresses_without_dates_are_refused(client, editor, directory):
    address = {"street": "ul. Długa", "building_number": "1", "city": "Wrocław", "flat_number": ""}

    first, second = row_errors(
        add_office(client, directory, addresses=[address, address]), "addresses"
    )

    assert (first, list(second)) == ({}, ["valid_from"])


@pytest.mark.parametrize("tiles", ["", "https://tiles.example.pl/{z}/{x}/{y}.png"])
def test_coordinates_are_picked_on_a_map_where_there_are_tiles(
    client, editor, directory, settings, tiles
):
    settings.MAP_TILES_URL = tiles
    office = make_open_office(directory)

    page = client.get(reverse("wagtailadmin_pages:edit", args=(office.pk,))).content.decode()

    assert "directory/js/pick_place" in page
    assert 'data-controller="pick-place"' in page
    assert ("leaflet/leaflet.js" in page, 'data-pick-place-target="map"' in page) == (
        bool(tiles),
        bool(tiles),
    )


def test_a_picked_place_is_saved(client, editor, directory):
    address = {
        "street": "ul. Długa",
        "building_number": "12a",
        "city": "Słupsk",
        "latitude": "54.464100",
        "longitude": "17.028500",
    }

    assert add_office(client, directory, addresses=[address]).status_code == 302
    assert OfficePage.objects.get(slug="kasa").places.present.has_coordinates


@pytest.mark.parametrize(
    ("rows", "row", "field"),
    [
        (
            {"addresses": [{"building_number": "12aa", "city": "Słupsk"}]},
            "addresses",
            "building_number",
        ),
        ({"addresses": [{"postal_code": "8-200", "city": "Słupsk"}]}, "addresses", "postal_code"),
        ({"phones": [{"purpose": "general", "kind": "phone", "number": "12"}]}, "phones", "number"),
    ],
)
def test_bad_input_is_refused_at_its_row_and_field(client, editor, directory, rows, row, field):
    (errors,) = row_errors(add_office(client, directory, **rows), row)

    assert list(errors) == [field]


def test_a_post_without_a_phone_can_be_saved(client, editor, directory):
    response = add_office(client, directory, posts=[{"role": "Zastępca Dyrektora ds. Rozwoju"}])

    assert response.status_code == 302


def served(street, **fields):
    return {"street": street.pk, "first": "", "last": "", "side": "all", "note": ""} | fields


def test_streets_are_kept_in_one_way_of_writing(client, editor, directory):
    street = StreetFactory(site=directory.get_site())

    add_office(client, directory, served_areas=[served(street, first="1", last="12 A")])

    (row,) = OfficePage.objects.get(slug="kasa").served_areas.all()
    assert (row.first, row.last) == ("1", "12a")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"first": "12aa"}, "first"),
        ({"first": "20", "last": "12"}, "last"),
        ({"first": "2", "last": "2", "side": "odd"}, "side"),
        ({"street": ""}, "street"),
    ],
)
def test_numbers_that_make_no_sense_are_refused(client, editor, directory, fields, wrong):
    row = served(StreetFactory(site=directory.get_site())) | fields

    (errors,) = row_errors(add_office(client, directory, served_areas=[row]), "served_areas")

    assert list(errors) == [wrong]


def test_a_translation_has_no_facts_to_edit(client, editor, directory):
    english = translate(make_open_office(directory), "en", title="Centre One")

    forms = [
        client.get(reverse("wagtailadmin_pages:edit", args=(page.pk,))).context["form"]
        for page in (english.source, english)
    ]

    assert ["schedule_rows" in form.formsets for form in forms] == [True, False]


def test_a_preview_shows_hours_that_are_not_saved_yet(directory):
    office = make_open_office(directory)
    office.schedule_rows.add(OfficeSchedule(saturday=read_spans("16:00-18:00")))

    page = office.make_preview_request().rendered_content

    assert "16:00–18:00" in page
    assert "8:00–15:00" in page


def test_a_new_office_can_be_looked_at_before_it_is_saved(client, editor, directory):
    where = ("directory", "officepage", directory.pk)
    url = reverse("wagtailadmin_pages:preview_on_add", args=where)

    assert client.post(url, form_data(schedule_rows=[WEEK])).json()["is_valid"]

    assert "8:00–15:00" in client.get(url, {"mode": ""}).content.decode()


@time_machine.travel(MONDAY_AT_NINE, tick=False)
def test_the_next_days_stand_on_the_form(client, editor, directory):
    office = make_open_office(directory)
    ExceptionFactory(office=office)

    page = client.get(reverse("wagtailadmin_pages:edit", args=(office.pk,))).content.decode()

    ahead = page.split("data-days-ahead=")[1].split("</table>")[0]
    assert ahead.count("<tr>") == 1 + 14
    assert ahead.count("8:00–15:00") == 9  # of ten working days one is excepted
    assert "Inwentaryzacja" in ahead


@time_machine.travel(MONDAY_AT_NINE, tick=False)
@pytest.mark.parametrize("exists", [True, False])
def test_the_next_days_follow_what_is_written(client, editor, directory, exists):
    office = make_open_office(directory)
    name, key = ("", office.pk) if exists else ("_add", directory.pk)
    url = reverse(f"directory_days_ahead{name}", args=(key,))
    written = WEEK | {"tuesday": "10:00–11:00", "wednesday": ""}

    row = {"id": office.schedule_rows.get().pk} if exists else {}
    known = {"schedule_rows-INITIAL_FORMS": str(len(row))}

    def shown(hours):
        data = form_data(schedule_rows=[hours | row]) | known
        return client.post(url, data).content.decode()

    table, wrong = shown(written), shown(WEEK | {"monday": "15-8"})

    assert table.count("10:00–11:00") == 2
    assert "<table" not in wrong
    assert "15:00" in wrong
    assert office.schedule_rows.get().tuesday == read_spans("8:00-15:00")


def test_the_next_days_are_for_editors_of_the_office_only(client, directory, editor):
    office = make_open_office(directory)

    assert client.post(reverse("directory_days_ahead", args=(directory.pk,))).status_code == 404
    client.logout()
    assert client.post(reverse("directory_days_ahead", args=(office.pk,))).status_code == 302


def test_monday_can_be_copied_to_the_other_days(client, editor, directory):
    office = make_open_office(directory)

    page = client.get(reverse("wagtailadmin_pages:edit", args=(office.pk,))).content.decode()

    assert 'value="8:00–15:00"' in page
    assert page.count("data-copy-day") == 2  # of the row, and of the one that can be added
    assert "directory/js/week.js" in page
    assert "directory/js/days_ahead.js" in page
