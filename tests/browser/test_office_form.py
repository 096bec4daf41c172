"""The hours of an office, as an editor writes them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.editing import edit, open_tab_of
from tests.browser.pages import Demo


@pytest.fixture
def form(demo: Demo, chromium: Browser) -> Iterator[Page]:
    """The tab of facts of an office, open for the editor of its centre."""
    page = edit(demo, chromium, "kasy")
    open_tab_of(page.locator("[data-days-ahead]"))
    yield page
    page.close()


def test_monday_is_copied_by_keys_and_the_next_days_follow(form: Page) -> None:
    monday = form.locator("[name=schedule_rows-0-monday]")
    monday.fill("6:15–7:45")
    monday.press("Tab")
    form.keyboard.press("Enter")

    for day in ("tuesday", "wednesday", "thursday", "friday"):
        expect(form.locator(f"[name=schedule_rows-0-{day}]")).to_have_value("6:15–7:45")
    expect(form.locator("[name=schedule_rows-0-saturday]")).to_have_value("")
    expect(form.locator("[data-days-ahead]")).to_contain_text("6:15–7:45")
    expect(form.locator("[data-days-ahead-status]")).not_to_be_empty()


def test_what_is_wrong_is_said_instead_of_days(form: Page) -> None:
    form.locator("[name=schedule_rows-0-monday]").fill("15:00–8:00")

    expect(form.locator("[data-days-ahead] li").first).to_be_visible()
    expect(form.locator("[data-days-ahead] table")).to_have_count(0)


def test_a_server_that_does_not_answer_is_told(form: Page) -> None:
    form.route("**/days-ahead/**", lambda route: route.abort())
    form.locator("[data-days-ahead-refresh]").click()

    expect(form.locator("[data-days-ahead-status]")).not_to_be_empty()
    expect(form.locator("[data-days-ahead] table")).to_be_visible()
