"""The editing form of an office: what contradicts itself is refused at its row."""

import datetime as dt

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.models import CentreUser
from directory.models import OfficePage, OfficeSpan
from directory.office.access import ACCESS
from tests.factories.core import translate
from tests.factories.directory import StreetFactory, make_open_office

pytestmark = pytest.mark.django_db

SPAN = {
    "purpose": "office",
    "first_day": "0",
    "last_day": "4",
    "opens": "8:00",
    "closes": "15:00",
    "valid_from": "",
    "valid_to": "",
    "note": "",
}


@pytest.fixture
def editor(client):
    user = CentreUser.objects.create_superuser("redaktor", "r@example.org", "tajne-haslo")
    client.force_login(user)
    return user


def form_data(**rows):
    names = (
        "addresses",
        "phones",
        "spans",
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
    desk = SPAN | {"purpose": "cash_desk", "opens": "10:00", "closes": "14:00"}

    response = add_office(client, directory, spans=[SPAN, desk])

    assert response.status_code == 302
    assert OfficePage.objects.get(slug="kasa").spans.count() == 2


def test_overlapping_hours_are_refused_at_the_later_row(client, editor, directory):
    later = SPAN | {"opens": "14:00", "closes": "18:00"}

    first, second = row_errors(add_office(client, directory, spans=[SPAN, later]), "spans")

    assert first == {}
    assert list(second) == ["opens"]


def test_a_close_before_the_opening_is_refused_at_its_field(client, editor, directory):
    wrong = SPAN | {"opens": "15:00", "closes": "8:00"}

    (errors,) = row_errors(add_office(client, directory, spans=[wrong]), "spans")

    assert list(errors) == ["closes"]


def test_two_addresses_without_dates_are_refused(client, editor, directory):
    address = {"street": "ul. Długa", "building_number": "1", "city": "Wrocław", "flat_number": ""}

    first, second = row_errors(
        add_office(client, directory, addresses=[address, address]), "addresses"
    )

    assert (first, list(second)) == ({}, ["valid_from"])


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

    assert ["spans" in form.formsets for form in forms] == [True, False]


def test_a_preview_shows_hours_that_are_not_saved_yet(directory):
    office = make_open_office(directory)
    office.spans.add(OfficeSpan(first_day=5, last_day=5, opens=dt.time(16), closes=dt.time(18)))

    page = office.make_preview_request().rendered_content

    assert "16:00–18:00" in page
    assert "8:00–15:00" in page


def test_a_new_office_can_be_looked_at_before_it_is_saved(client, editor, directory):
    where = ("directory", "officepage", directory.pk)
    url = reverse("wagtailadmin_pages:preview_on_add", args=where)

    assert client.post(url, form_data(spans=[SPAN])).json()["is_valid"]

    assert "8:00–15:00" in client.get(url, {"mode": ""}).content.decode()
