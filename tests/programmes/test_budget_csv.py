"""The budget for spreadsheets."""

import csv
import io
from decimal import Decimal

import pytest

from programmes.downloads.cells import safe_cell
from tests.factories.core import translate
from tests.factories.programmes import FamilyAssistantFactory, ProgrammePageFactory

pytestmark = pytest.mark.django_db


def rows(response) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(response.content.decode())))


def test_every_line_with_the_total_and_share_of_its_year(client, index):
    page = FamilyAssistantFactory(parent=index)

    found = rows(client.get("/programy/asystent-rodziny/budzet.csv"))

    assert len(found) == 10
    assert found[0] == {
        "programme_id": str(page.translation_key),
        "programme": "Asystent rodziny i koordynator rodzinnej pieczy zastępczej",
        "basis": "stated",
        "year": "2015",
        "source": "state",
        "source_name": "Dotacja z budżetu państwa",
        "donor": "",
        "amount": "328520.00",
        "currency": "PLN",
        "total": "1011304.73",
        "share": "32.5",
        "stated_total": "",
        "note": "",
    }


def test_headers_of_the_download(client, index):
    FamilyAssistantFactory(parent=index)

    response = client.get("/programy/asystent-rodziny/budzet.csv")

    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert response["Content-Disposition"] == 'attachment; filename="budzet-asystent-rodziny.csv"'


def test_no_budget_no_file(client, index):
    page = ProgrammePageFactory(parent=index)

    assert client.get(page.url + "budzet.csv").status_code == 404


def test_a_draft_gives_no_file(client, index):
    page = FamilyAssistantFactory(parent=index, live=False)

    assert client.get(f"/programy/{page.slug}/budzet.csv").status_code == 404


def test_a_translation_gives_the_numbers_of_its_source(client, index):
    twin = translate(FamilyAssistantFactory(parent=index), "en", title="Family assistant")

    found = rows(client.get(twin.url + "budzet.csv"))

    assert found[0]["programme"] == "Family assistant"
    assert found[0]["amount"] == "328520.00"


@pytest.mark.parametrize("text", ["=1+1", "+48 71", "-5", "@SUM(A1)", "\tx", "\rx"])
def test_formulas_are_escaped(text):
    assert safe_cell(text) == f"'{text}"


def test_a_note_that_is_a_formula_is_escaped_in_the_file(client, index):
    line = {"year": 2019, "source": "own", "amount": Decimal(1), "note": '=HYPERLINK("http://x")'}
    page = ProgrammePageFactory(parent=index, title="=1+1", budget_lines=[line])

    (found,) = rows(client.get(page.url + "budzet.csv"))

    assert found["note"].startswith("'=")
    assert found["programme"] == "'=1+1"
