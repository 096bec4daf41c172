"""Programmes over /api/v2/."""

import datetime as dt
from decimal import Decimal

import pytest
import time_machine

from tests.factories.core import (
    CentreDocumentFactory,
    CentreImageFactory,
    StandardPageFactory,
    translate,
)
from tests.factories.programmes import (
    EuProjectFactory,
    FamilyAssistantFactory,
    ProgrammePageFactory,
)
from tests.golden import assert_golden
from tests.programmes.conftest import MAY_2026

pytestmark = pytest.mark.django_db
VOLATILE = ("meta", "first_published_at")


@pytest.fixture(autouse=True)
def may_2026():
    with time_machine.travel(MAY_2026, tick=False):
        yield


def get(client, page, query: str = "") -> dict:
    response = client.get(f"/api/v2/pages/{page.pk}/{query}")
    assert response.status_code == 200
    return response.json()


def test_budget_rows_and_totals(client, index):
    data = get(client, FamilyAssistantFactory(parent=index))

    assert data["budget_lines"][0]["amount"] == "328520.00"
    year = data["budget"]["bases"][0]["years"][0]
    assert year["total"] == "1011304.73"
    assert (year["state_grant"], year["state_share"]) == ("328520.00", "32.5")
    assert data["budget"]["value"] == "6032946.32"


def test_a_part_says_how_much_of_it_is_computed(client, index):
    line = {"year": 2019, "source": "unspecified", "amount": Decimal(300)}
    total = {"year": 2019, "amount": Decimal(1000)}
    page = ProgrammePageFactory(parent=index, budget_lines=[line], stated_totals=[total])

    (part,) = get(client, page)["budget"]["bases"][0]["years"][0]["parts"]

    assert (part["amount"], part["computed"]) == ("1000.00", "700.00")


def test_a_translation_carries_the_facts_of_its_source(client, index):
    page = FamilyAssistantFactory(parent=index)
    twin = translate(page, "en", title="Family assistant", kind="own", starts_on=None)

    data = get(client, twin)

    assert data["title"] == "Family assistant"
    assert data["kind"] == "ministry"
    (basis,) = data["budget"]["bases"]
    (source,) = get(client, page)["budget"]["bases"]
    assert [year["sources"] for year in basis["years"]] == [
        year["sources"] for year in source["years"]
    ]


def test_nothing_is_said_of_what_is_not_known(client, index):
    data = get(client, ProgrammePageFactory(parent=index))

    assert data["status"] is None
    assert data["recruitment"]["state"] == "none"
    assert data["budget"] == {"currency": "PLN", "value": None, "bases": []}


def test_a_whole_programme(client, index, district, centre_home):
    office = StandardPageFactory(parent=centre_home, title="Biuro projektu", slug="biuro")
    training = {"title": "Trening kulinarny", "kind": "group", "meetings": 7}
    page = EuProjectFactory(
        parent=index,
        acronym="USI",
        summary="Opieka, teleopieka i porady.",
        participants=11,
        for_whom="<p>Dla seniorów.</p>",
        goals=[
            (
                "goal",
                {
                    "text": "<p>Nowe miejsca usług.</p>",
                    "level": "general",
                    "indicators": [
                        {
                            "name": "uruchomione miejsca",
                            "unit": "szt.",
                            "baseline": Decimal(0),
                            "target": Decimal("12.5"),
                        }
                    ],
                },
            )
        ],
        target_groups=("seniors", "disabled_people"),
        results=[("result", "<p>Wzrost wiedzy.</p>")],
        actions=[("action", "<p>Teleopieka.</p>")],
        forms_of_support=[
            (
                "form",
                {
                    "title": "Praca socjalna",
                    "kind": "individual",
                    "frequency": "minimum 2 razy w miesiącu",
                    "tasks": ["diagnoza"],
                    "trainings": [training],
                },
            )
        ],
        eu_period="2014-2020",
        eu_priority="6. Integracja",
        eu_statement="Projekt współfinansowany ze środków Europejskiego Funduszu Społecznego",
        eu_emblems=[("union", {"image": CentreImageFactory(), "alt": "Znak Unii Europejskiej"})],
        call_number="FEPM.05.17-IZ.00-0001/24",
        how_to_apply="<p>Zadzwoń.</p>",
        recruitment_rules="<p>Liczy się kolejność.</p>",
        recruitment_windows=[
            {
                "opens_on": dt.date(2018, 1, 1),
                "opens_time": dt.time(8, 0),
                "closes_on": dt.date(2018, 2, 1),
                "closes_time": dt.time(15, 0),
                "places": 40,
            }
        ],
        recruitment_documents=[{"document": CentreDocumentFactory(), "title": "Formularz"}],
        areas=[{"district": district}],
        contacts=[
            {
                "role": "Koordynator",
                "unit": "Zespół nr 5",
                "number": "71 33 52 379",
                "is_coordinator": True,
                "contact_page": office,
            }
        ],
        places=[{"office": office, "note": "pokój 26"}],
        documents=[{"document": CentreDocumentFactory(), "title": "Regulamin"}],
        partners=[
            {"name": "Fundacja Progresja"},
            {"name": "Ośrodek", "role": "leader", "url": "https://osrodek.example/"},
        ],
        news=[{"page": StandardPageFactory(parent=centre_home, title="Nabór", slug="nabor")}],
        related=[{"programme": ProgrammePageFactory(parent=index, title="Inny", slug="inny")}],
    )

    data = get(client, page)

    assert_golden("programmes_programme_page", {k: v for k, v in data.items() if k not in VOLATILE})


def test_a_list_of_programmes(client, index):
    index.introduction = "<p>Wybierz program.</p>"
    index.save()

    data = get(client, index)

    assert_golden(
        "programmes_programme_index_page", {k: v for k, v in data.items() if k not in VOLATILE}
    )
