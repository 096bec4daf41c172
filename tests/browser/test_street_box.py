"""Who serves my street: the box on a directory's page."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import Demo

HOST = "slupsk.localhost"
WIDTHS = (360, 1280)


@pytest.fixture(params=WIDTHS)
def directory(request: pytest.FixtureRequest, demo: Demo, chromium: Browser) -> Iterator[Page]:
    """The page with the box on a screen of one width, without scripts."""
    context = chromium.new_context(
        viewport={"width": request.param, "height": 800}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(demo.url("/placowki/", HOST))
    yield page
    context.close()


def ask(page: Page, address: str) -> None:
    """As somebody without a mouse does."""
    page.locator("#look-up-address").focus()
    page.keyboard.type(address)
    page.keyboard.press("Enter")
    page.wait_for_url("**address=**")


def test_the_answer_is_in_sight_and_within_the_screen(directory: Page) -> None:
    ask(directory, "sienkiewicza 19")

    answer = directory.locator(".look-up [role=status]")
    expect(answer.get_by_role("link").first).to_be_in_viewport()
    expect(answer).to_contain_text("Rejon 1")
    expect(answer).not_to_contain_text("Rejon 2")
    box = directory.locator(".look-up").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= (directory.viewport_size or {"width": 0})["width"]


@pytest.mark.parametrize("address", ["sienkewicza 41", "Krzywa 5", "3 maja"])
def test_whatever_is_asked_leads_to_a_phone_and_stays_in_the_field(
    directory: Page, address: str
) -> None:
    ask(directory, address)

    expect(directory.locator("#look-up-address")).to_have_value(address)
    expect(directory.locator(".look-up a[href^='tel:']").first).to_be_visible()


def test_a_wrong_number_is_refused_beside_the_field(directory: Page) -> None:
    ask(directory, "sienkiewicza 12aa")

    expect(directory.locator("#look-up-address")).to_have_value("sienkiewicza 12aa")
    expect(directory.locator("#look-up-error")).to_be_in_viewport()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", ["sienkiewicza", "sienkiewicza+12aa", "krzywa+5"])
def test_axe_finds_nothing_in_answers(
    demo: Demo, chromium: Browser, width: int, address: str
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.goto(demo.url(f"/placowki/?address={address}", HOST))
    result = Axe().run(page)
    page.close()
    assert not result.violations_count, result.generate_report()
