"""Orders of the list, and the values that its cards name."""

import datetime as dt
from decimal import Decimal

import pytest
import time_machine

from tests.factories.programmes import EuProjectFactory, ProgrammePageFactory
from tests.programmes.conftest import MAY_2026

pytestmark = pytest.mark.django_db
BY_FORM = {"HX-Request": "true", "HX-Target": "found"}


@pytest.fixture(autouse=True)
def may_2026():
    with time_machine.travel(MAY_2026, tick=False):
        yield


@pytest.fixture
def three(index):
    EuProjectFactory(parent=index, title="B")
    cheap = {"source": "own", "amount": Decimal("10.00"), "year": 2026}
    ProgrammePageFactory(
        parent=index, title="C", budget_lines=[cheap], starts_on=dt.date(2026, 1, 1)
    )
    ProgrammePageFactory(parent=index, title="A")


def titles(client, query: str) -> str:
    groups = client.get(f"/programy/{query}").context["groups"]
    return "".join(entry.page.title for group in groups for entry in group.entries)


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", "CAB"),
        ("?sort=title", "ABC"),
        ("?sort=newest", "CBA"),
        ("?sort=value", "BCA"),
        ("?sort=value&kind=own", "CA"),
        ("?sort=%00", "CAB"),
    ],
)
def test_orders(client, three, query, order):
    assert titles(client, query) == order


def test_only_the_order_of_groups_has_headings(client, three):
    assert [group.title for group in client.get("/programy/?sort=title").context["groups"]] == [""]


def test_the_order_in_use_is_marked_and_leads_to_the_first_page(client, three):
    links = client.get("/programy/?sort=value&page=2&kind=eu").context["orders"]

    assert [link.query for link in links] == [
        "?kind=eu",
        "?sort=title&kind=eu",
        "?sort=newest&kind=eu",
        "?sort=value&kind=eu",
    ]
    assert [link.is_current for link in links] == [False, False, False, True]


def test_pages_of_an_order_by_value_go_on_where_the_first_ends(client, index):
    for number in range(25):
        line = {"source": "own", "amount": Decimal(number + 1)}
        ProgrammePageFactory(parent=index, title=f"P{number:02}", budget_lines=[line])

    assert titles(client, "?sort=value&page=2") == "P04P03P02P01P00"


def test_a_card_names_the_value_and_what_the_union_pays(client, three):
    html = client.get("/programy/").content.decode().replace("\xa0", " ")

    assert "6 971 351,71 zł" in html
    assert "6 625 637,00 zł" in html


def test_a_script_gets_the_parts_that_change(client, three):
    response = client.get("/programy/?kind=eu&page=", headers=BY_FORM)

    html = response.content.decode()
    assert "<html" not in html
    assert 'id="found-count" hx-swap-oob="innerHTML"' in html
    assert 'id="count-kind-own" hx-swap-oob="true">(2)' in html
    assert response.headers["HX-Push-Url"] == "/programy/?kind=eu"
    assert {"HX-Request", "HX-Boosted"} <= set(response.headers["Vary"].split(", "))


def test_the_finances_are_no_part_of_the_list(client, three):
    assert "<html" in client.get("/programy/finanse/", headers=BY_FORM).content.decode()
