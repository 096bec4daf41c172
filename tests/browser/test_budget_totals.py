"""Totals under the budget lines, while an editor types."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.editing import edit, open_tab_of
from tests.browser.pages import Demo

SLUG = "asystent-rodziny-i-koordynator"


@pytest.fixture
def lines(demo: Demo, chromium: Browser) -> Iterator[Locator]:
    """The budget lines of a programme in the editing form of its centre's editor."""
    page = edit(demo, chromium, SLUG)
    yield opened(page)
    page.close()


def opened(page: Page) -> Locator:
    """The watched panel, in sight."""
    panel = page.locator("[data-controller=budget-totals]")
    open_tab_of(panel)
    expect(panel.get_by_role("status")).not_to_be_empty()
    return panel


def totals(lines: Locator) -> list[str]:
    """What stands under the lines, digits and years only: ``2015 328520,00 1011304,73``."""
    texts = lines.get_by_role("status").locator("li").all_inner_texts()
    return [" ".join(re.findall(r"[\d,]+", re.sub(r"(?<=\d)\s(?=\d)", "", t))) for t in texts]


def amount(lines: Locator, number: int) -> Locator:
    return lines.locator(f"[name=budget_lines-{number}-amount]")


def total_of_first_year(text: str) -> re.Pattern[str]:
    """A total of 2015 that reads so, whatever spaces stand between its digits."""
    return re.compile(r"2015:\s*" + r"\s*".join(text) + r"(?!\d)")


def test_totals_stand_there_from_the_beginning_with_what_documents_state(lines: Locator) -> None:
    assert totals(lines) == [
        "2015 328520,00 1011304,73",
        "2016 353412,00 1149958,36",
        "2017 594000,00 1086721,20",
        "2018 512191,00 1202600,59",
        "2019 470415,00 1582361,44",
    ]


def test_a_total_follows_what_is_typed(lines: Locator) -> None:
    amount(lines, 0).fill("1.000.000,5 zł")

    first = lines.get_by_role("status").locator("li").first
    expect(first).to_have_text(total_of_first_year("1000000,50"))


def test_what_is_no_amount_is_named_and_not_counted(lines: Locator) -> None:
    amount(lines, 0).fill("12,345")

    expect(lines.get_by_role("status")).to_contain_text("12,345")
    assert [total[:4] for total in totals(lines)][:4] == ["2016", "2017", "2018", "2019"]


def test_a_removed_row_leaves_the_total_and_a_new_one_joins(lines: Locator) -> None:
    status = lines.get_by_role("status")
    lines.locator("[id$=budget_lines-1-DELETE-button]").click()
    expect(status).not_to_contain_text("2016")

    lines.locator("[id$=budget_lines-ADD]").click()
    amount(lines, 5).fill("0,01")
    lines.locator("[name=budget_lines-5-year]").fill("2015")

    expect(status.locator("li").first).to_have_text(total_of_first_year("328520,01"))
