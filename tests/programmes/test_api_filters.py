"""The filters of the list over /api/v2/, where a bad value is an error."""

import datetime as dt

import pytest
import time_machine

from tests.factories.core import translate
from tests.factories.programmes import (
    EuProjectFactory,
    FamilyAssistantFactory,
    ProgrammePageFactory,
)
from tests.programmes.conftest import MAY_2026

pytestmark = pytest.mark.django_db
PROGRAMMES = "/api/v2/pages/?type=programmes.ProgrammePage"


@pytest.fixture(autouse=True)
def may_2026():
    with time_machine.travel(MAY_2026, tick=False):
        yield


@pytest.fixture
def three(index, district):
    return {
        "eu": EuProjectFactory(parent=index, title="EU", target_groups=("seniors",)),
        "ministry": FamilyAssistantFactory(
            parent=index, title="Ministry", areas=[{"district": district}]
        ),
        "own": ProgrammePageFactory(
            parent=index,
            title="Own",
            recruitment_windows=[{"closes_on": dt.date(2026, 6, 1)}],
        ),
    }


def titles(client, query: str) -> list[str]:
    response = client.get(f"{PROGRAMMES}{query}")
    assert response.status_code == 200, response.content
    return sorted(item["title"] for item in response.json()["items"])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["EU", "Ministry", "Own"]),
        ("&status=running", ["Ministry"]),
        ("&status=running&status=ended", ["EU", "Ministry"]),
        ("&year=2019", ["EU", "Ministry"]),
        ("&year=2019&kind=eu", ["EU"]),
        ("&recruitment=open", ["Own"]),
        ("&recruitment=closed&recruitment=none", ["EU", "Ministry"]),
        ("&group=seniors&limit=1&fields=status", ["EU"]),
    ],
)
def test_programmes_are_narrowed_as_in_the_list(client, three, query, found):
    assert titles(client, query) == found


def test_by_ids_of_district_and_source(client, three, district):
    (line,) = three["eu"].budget_lines.filter(funding_source__kind="eu")

    assert titles(client, f"&district={district.pk}") == ["Ministry"]
    assert titles(client, f"&source={line.funding_source_id}") == ["EU"]


def test_translations_are_found_by_the_facts_of_the_polish_page(client, three):
    translate(three["eu"], "en", title="In English", kind="own", starts_on=None, ends_on=None)

    assert titles(client, "&kind=eu&status=ended&year=2019&locale=en") == ["In English"]
    assert titles(client, "&kind=own&locale=en") == []


@pytest.mark.parametrize("query", ["status=x", "year=19", "kind=1", "recruitment=", "district=a"])
def test_a_bad_value_is_refused_by_name(client, three, query):
    response = client.get(f"{PROGRAMMES}&{query}")

    assert response.status_code == 400
    assert query.split("=")[0] in response.json()["message"]


def test_a_long_list_of_known_values_is_shortened(client, three):
    message = client.get(f"{PROGRAMMES}&year=1").json()["message"]

    assert "2100" in message
    assert len(message) < 400
