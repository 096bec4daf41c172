"""The same filters over /api/v2/, where a bad value is an error."""

import pytest

from directory.enums import OfficeKind
from directory.models import OfficePage
from search.pipeline import refresh_all
from tests.factories.core import translate
from tests.factories.directory import make_open_office

pytestmark = pytest.mark.django_db
OFFICES = "/api/v2/pages/?type=directory.OfficePage"


def titles(client, query):
    response = client.get(f"{OFFICES}{query}")
    assert response.status_code == 200, response.content
    return sorted(item["title"] for item in response.json()["items"])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Centrum", "Karty", "Rejon"]),
        ("&open=now", ["Centrum"]),
        ("&open_on=2026-11-28", []),
        ("&open_on=2026-11-27&open_at=14:30", ["Centrum"]),
        ("&kind=card_office&kind=department", ["Karty", "Rejon"]),
        ("&access=lift&access=ramp", ["Centrum"]),
        ("&access=lift&kind=card_office&limit=1&fields=kind", ["Karty"]),
    ],
)
def test_offices_are_narrowed_as_in_the_list(client, offices, query, found):
    assert titles(client, query) == found


def test_by_words_in_any_form_and_by_district(client, offices):
    refresh_all()
    district = offices["Rejon"].areas.get().district

    assert titles(client, "&q=karta") == ["Karty"]
    assert titles(client, f"&district={district.pk}") == ["Rejon"]


def test_translations_are_found_by_the_facts_of_the_polish_page(client, offices):
    english = translate(offices["Karty"], "en", title="Cards")
    OfficePage.objects.filter(pk=english.pk).update(kind=OfficeKind.OTHER)

    assert titles(client, "&kind=card_office&locale=en") == ["Cards"]


def test_words_are_read_in_the_language_asked_for_and_not_in_the_browsers(client, offices):
    translate(offices["Karty"], "en", title="Cards")
    refresh_all()
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "uk"

    assert titles(client, "&q=card&locale=en") == ["Cards"]
    assert titles(client, "&q=karta") == ["Cards", "Karty"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind=castle", "kind: Select a valid choice. castle is not one of the available choices."),
        ("kind=castle", "Known values: headquarters, social_work_centre"),
        ("open=yesterday", "Known values: now."),
        ("access=lift&access=wings", "access: "),
        ("district=abc", "district: "),
        ("open_on=2026-02-30", "open_on: Enter a valid date."),
        ("open_on=9999-12-31", "open_on: "),
        ("open_at=25:00", "open_at: Enter a valid time."),
        ("q=%00", "q: "),
        (f"q={'a' * 201}", "q: "),
    ],
)
def test_a_bad_value_is_refused_with_what_would_be_a_good_one(client, offices, query, told):
    response = client.get(f"{OFFICES}&{query}")

    assert response.status_code == 400
    assert told in response.json()["message"]


@pytest.mark.parametrize("query", [f"{OFFICES}&colour=red", "/api/v2/pages/?access=lift"])
def test_what_no_filter_knows_is_refused_as_ever(client, offices, query):
    assert client.get(query).status_code == 400


@pytest.mark.parametrize("count", [3, 20])
def test_filters_cost_the_same_for_few_and_for_many(
    client, directory, offices, django_assert_max_num_queries, count
):
    for number in range(count):
        make_open_office(directory, title=f"Biuro {number}")

    with django_assert_max_num_queries(16):
        titles(client, "&open=now")


def test_other_types_have_their_own_filters(client, centre_home):
    programmes = "/api/v2/pages/?type=programmes.ProgrammePage"

    assert client.get(f"{programmes}&status=running").status_code == 200
    assert client.get(f"{programmes}&status=asleep").status_code == 400
    assert client.get(f"{programmes}&open=now").status_code == 400
