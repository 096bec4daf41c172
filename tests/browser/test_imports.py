"""Importing tables: what an editor sees before anything is saved."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.editing import edit
from tests.browser.pages import Demo

PROGRAMME = "asystent-rodziny-i-koordynator"
TABLE = "rok;źródło;kwota;uwagi\n2015;state;328 520,00;\n2031;own;120 000,00;Dla próby\n"


@pytest.fixture
def form(demo: Demo, chromium: Browser) -> Iterator[Page]:
    """The first step, reached from the header of a programme's editing form."""
    page = edit(demo, chromium, PROGRAMME)
    page.get_by_role("button", name="Akcje").first.click()
    page.get_by_role("link", name="Import wierszy budżetu").first.click()
    yield page
    page.close()


def look_at_changes(page: Page, table: str) -> None:
    page.get_by_label("albo wklejona tabela").fill(table)
    page.get_by_role("button", name="Zobacz zmiany").click()


def test_a_pasted_table_is_shown_as_changes_before_it_is_saved(form: Page) -> None:
    look_at_changes(form, TABLE)

    rows = form.get_by_role("row")
    expect(rows.filter(has_text="2031")).to_contain_text("120 000,00")
    form.get_by_role("link", name="Wybierz inną tabelę").first.click()
    expect(form.get_by_label("albo wklejona tabela")).to_be_empty()


def test_mistakes_are_named_by_row_and_what_was_pasted_stays(form: Page) -> None:
    table = TABLE.replace("120 000,00", "dużo")

    look_at_changes(form, table)

    expect(form.get_by_role("row").filter(has_text="kwota")).to_contain_text("3")
    expect(form.get_by_label("albo wklejona tabela")).to_have_value(table)


def test_all_of_it_can_be_done_by_keyboard(form: Page) -> None:
    form.get_by_label("albo wklejona tabela").focus()
    form.keyboard.insert_text(TABLE)
    form.keyboard.press("Tab")
    form.keyboard.press("Enter")

    expect(form.get_by_role("button", name="Zapisz te wiersze")).to_be_visible()
