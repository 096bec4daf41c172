"""Budgets as files."""

import csv
import io
import json
import re
from decimal import Decimal

import pytest
from frictionless import validate
from openpyxl import load_workbook

from programmes.downloads.cells import safe_cell
from tests.factories.core import translate
from tests.factories.programmes import (
    EuProjectFactory,
    FamilyAssistantFactory,
    ProgrammePageFactory,
)

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
        "computed": "0.00",
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


EXTENSIONS = ("csv", "xlsx", "json")


def sheet(response) -> list[dict]:
    """The rows of a spreadsheet with amounts to the grosz."""
    names, *lines = load_workbook(io.BytesIO(response.content)).active.values
    return [dict(zip(names, line, strict=True)) for line in lines]


def figures(row: dict) -> tuple:
    return (str(row["year"] or ""), row["source"], *(_exact(row[n]) for n in ("amount", "total")))


def _exact(value) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.01"))


def test_page_api_and_all_files_carry_the_same_numbers(client, index):
    stated = [{"year": 2020, "amount": Decimal("1011304.73")}]
    lines = [{"year": 2020, "source": "state", "amount": Decimal("328520.00")}]
    page = ProgrammePageFactory(parent=index, budget_lines=lines, stated_totals=stated)
    csv_rows, sheet_rows, json_rows = (
        rows(client.get(f"{page.url}budzet.csv")),
        sheet(client.get(f"{page.url}budzet.xlsx")),
        client.get(f"{page.url}budzet.json").json()["rows"],
    )
    (year,) = client.get(f"/api/v2/pages/{page.pk}/").json()["budget"]["bases"][0]["years"]
    shown = client.get(page.url).content.decode().replace("\N{NO-BREAK SPACE}", " ")

    assert [figures(row) for row in csv_rows] == [
        ("2020", "state", Decimal("328520.00"), Decimal("1011304.73")),
        ("2020", "unspecified", Decimal("682784.73"), Decimal("1011304.73")),
    ]
    for other in (sheet_rows, json_rows):
        assert [figures(row) for row in other] == [figures(row) for row in csv_rows]
    assert [part["amount"] for part in year["parts"]] == [row["amount"] for row in csv_rows]
    assert year["total"] == csv_rows[0]["total"]
    for amount in ("328 520,00 zł", "682 784,73 zł", "1 011 304,73 zł"):
        assert amount in shown


def test_texts_of_a_spreadsheet_are_no_formulas(client, index):
    line = {"year": 2019, "source": "own", "amount": Decimal(1), "note": "=1+1"}
    page = ProgrammePageFactory(parent=index, title="@SUM(A1)", budget_lines=[line])
    book = load_workbook(io.BytesIO(client.get(f"{page.url}budzet.xlsx").content))

    assert "f" not in {cell.data_type for row in book.active.iter_rows() for cell in row}


@pytest.mark.parametrize("place", ["programme", "all"])
def test_the_data_package_describes_the_files_that_it_names(client, index, tmp_path, place):
    page = FamilyAssistantFactory(parent=index)
    EuProjectFactory(parent=index)
    folder = page.url if place == "programme" else f"{index.url}finanse/"
    package = client.get(f"{folder}datapackage.json").json()
    (tmp_path / "datapackage.json").write_text(json.dumps(package))
    for resource in package["resources"]:
        (tmp_path / resource["path"]).write_bytes(client.get(folder + resource["path"]).content)

    report = validate(str(tmp_path / "datapackage.json"))

    assert report.valid, report.flatten(["title", "message"])
    assert [task.stats["rows"] for task in report.tasks] == [10 if place == "programme" else 12] * 3


@pytest.mark.parametrize("place", ["programme", "all"])
def test_csv_on_the_web_describes_every_column(client, index, place):
    page = FamilyAssistantFactory(parent=index)
    name, folder = (
        ("budzet", page.url) if place == "programme" else ("budzety", f"{index.url}finanse/")
    )
    file = client.get(f"{folder}{name}.csv")
    metadata = client.get(f"{folder}{name}.csv-metadata.json")
    link = f'<{name}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"'

    assert file["Link"] == link
    assert metadata["Content-Type"] == "application/csvm+json"
    told = metadata.json()
    assert told["url"] == f"http://localhost{folder}{name}.csv"
    columns = told["tableSchema"]["columns"]
    assert [column["titles"] for column in columns] == list(rows(file)[0])
    for row in rows(file):
        for column in columns:
            assert fits(row[column["name"]], column), column


def fits(text: str, column: dict) -> bool:
    """Whether a cell is what the column promises (https://www.w3.org/TR/tabular-data-model/)."""
    if not text:
        return not column["required"]
    datatype = column["datatype"]
    if isinstance(datatype, dict):
        return datatype["base"] == "string" and bool(re.fullmatch(datatype["format"], text))
    return datatype == "string" or bool(re.fullmatch(FORMS[datatype], text))


FORMS = {"gYear": r"\d{4}", "decimal": r"-?\d+\.\d+"}


def test_the_description_is_in_the_language_of_the_page(client, index):
    twin = translate(FamilyAssistantFactory(parent=index), "en")

    told = client.get(f"{twin.url}budzet.csv-metadata.json").json()

    assert told["@context"][1] == {"@language": "en"}
    assert told["dc:title"].startswith("Budget")


def test_other_files_name_no_description(client, index):
    page = FamilyAssistantFactory(parent=index)

    assert "Link" not in client.get(f"{page.url}budzet.json")
