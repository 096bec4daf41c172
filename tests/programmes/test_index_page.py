"""The list of programmes: groups, facets, counts, pages."""

import datetime as dt
import re
from decimal import Decimal

import pytest
import time_machine
from django.utils.translation import ngettext, override

from tests.factories.core import DistrictFactory, make_centre_site, translate
from tests.factories.programmes import (
    EuProjectFactory,
    FamilyAssistantFactory,
    ProgrammeIndexPageFactory,
    ProgrammePageFactory,
)
from tests.programmes.conftest import MAY_2026

pytestmark = pytest.mark.django_db
OPEN = [{"opens_on": dt.date(2026, 5, 1), "closes_on": dt.date(2026, 6, 1)}]


@pytest.fixture(autouse=True)
def may_2026():
    with time_machine.travel(MAY_2026):
        yield


@pytest.fixture
def four(index, district):
    """One programme for each group that has dates."""
    return {
        "ended": EuProjectFactory(parent=index),
        "planned": ProgrammePageFactory(
            parent=index, title="Za rok", starts_on=dt.date(2027, 1, 1)
        ),
        "running": FamilyAssistantFactory(parent=index, areas=[{"district": district}]),
        "recruiting": ProgrammePageFactory(
            parent=index,
            title="Krąg opiekunów",
            recruitment_windows=OPEN,
            starts_on=dt.date(2026, 6, 10),
        ),
    }


def titles(client, query: str = "", url: str = "/programy/") -> list[str]:
    groups = client.get(f"{url}{query}").context["groups"]
    return [entry.page.title for group in groups for entry in group.entries]


def test_what_one_can_apply_to_comes_first_and_what_has_ended_last(client, index, four):
    assert titles(client) == [
        four[name].title for name in ("recruiting", "running", "planned", "ended")
    ]


def test_programmes_without_dates_stand_before_those_that_have_ended(client, index, four):
    ProgrammePageFactory(parent=index, title="Bez dat")

    assert titles(client)[-2:] == ["Bez dat", four["ended"].title]


@pytest.mark.parametrize("status", ["planned", "running", "ended"])
def test_status_facet_agrees_with_the_page(client, index, four, status):
    found = client.get(f"/programy/?status={status}").context["page_obj"].object_list

    assert found
    assert {entry.page.status for entry in found} == {status}


def test_several_values_of_a_facet_add_up(client, index, four):
    found = titles(client, "?kind=eu&kind=ministry")

    assert found == [four["running"].title, four["ended"].title]


def test_facets_narrow_each_other(client, index, four, district):
    assert titles(client, f"?kind=ministry&district={district.pk}") == [four["running"].title]
    assert titles(client, f"?kind=eu&district={district.pk}") == []


def test_areas_are_those_of_the_own_site(client, index, four, district):
    DistrictFactory(site=make_centre_site("slupsk.localhost", is_default=False), name="Obcy rejon")

    html = client.get("/programy/").content.decode()

    assert "Rejon 1" in html
    assert "Obcy rejon" not in html


def test_chosen_values_can_be_dropped_one_by_one(client, index, four, district):
    response = client.get(f"/programy/?kind=eu&kind=own&district={district.pk}&page=2")

    chosen = {one.label: one.query for one in response.context["chosen"]}

    assert set(chosen) == {
        "Rejon 1",
        *(str(page.get_kind_display()) for page in four.values() if page.kind in {"eu", "own"}),
    }
    assert chosen["Rejon 1"] == "?kind=eu&kind=own"


@pytest.mark.parametrize(
    "query",
    [
        "?kind=x",
        "?district=abc",
        "?district=999999",
        "?district=99999999999999999999",
        "?status=%00",
        "?page=x",
        "?page=-4",
        "?page=999",
    ],
)
def test_garbage_gives_the_list(client, index, four, query):
    assert len(titles(client, query)) == 4


def test_a_garbage_value_is_not_shown_as_chosen(client, index, four):
    assert client.get("/programy/?kind=x").context["chosen"] == []


def test_the_count_is_said_in_words(client, index, four):
    for query, number in (("?kind=eu", 1), ("", 4)):
        html = client.get(f"/programy/{query}").content.decode()

        (told,) = re.findall(r'id="found-count"[^>]*>([^<]*)</p>', html)
        with override("pl"):
            words = ngettext("%(number)s programme", "%(number)s programmes", number)
        assert told.strip() == words % {"number": number}


def test_an_empty_result_leads_back(client, index, four):
    html = client.get("/programy/?kind=partnership").content.decode()

    assert '<a href="/programy/">' in html.split("<main")[1]


def test_sub_programmes_are_listed_too(client, index, four):
    ProgrammePageFactory(parent=four["running"], title="Część programu", slug="czesc")

    assert "Część programu" in titles(client)


def test_drafts_are_not_listed(client, index, four):
    ProgrammePageFactory(parent=index, title="Szkic", live=False)

    assert "Szkic" not in titles(client)


def test_twenty_programmes_a_page(client, index):
    for number in range(21):
        ProgrammePageFactory(parent=index, title=f"Program {number:02}")

    assert len(titles(client)) == 20
    assert titles(client, "?page=2") == ["Program 20"]


def test_a_translation_lists_translations_by_the_facts_of_their_sources(client, index, four):
    translate(index, "en", title="Programmes", slug="programmes")
    translate(four["running"], "en", title="Family assistant", starts_on=None, kind="own")
    url = "/en" + "/programmes/"

    assert titles(client, "", url) == ["Family assistant"]
    assert titles(client, "?kind=ministry&status=running", url) == ["Family assistant"]
    assert titles(client, "?kind=own", url) == []


@pytest.mark.parametrize("number", [5, 100])
def test_query_budget_does_not_grow_with_the_list(
    client, centre_home, district, number, django_assert_max_num_queries
):
    index = ProgrammeIndexPageFactory(parent=centre_home)
    for year in range(number):
        lines = [{"source": "state", "amount": Decimal(100 + year), "year": 2024}]
        ProgrammePageFactory(
            parent=index,
            recruitment_windows=OPEN,
            areas=[{"district": district}],
            budget_lines=lines,
        )
    client.get("/programy/")

    for query in ("", f"?recruitment=open&year=2024&district={district.pk}", "?sort=value"):
        with django_assert_max_num_queries(20):
            client.get(f"/programy/{query}")
