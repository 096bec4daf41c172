"""The search field as a combobox (ARIA 1.2): by keyboard, by pointer, and without scripts."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.pages import Demo

WIDTHS = (360, 1280)
LOOKS: tuple[dict[str, str], ...] = ({}, {"contrast": "high"}, {"text": "largest"})


@pytest.fixture(params=WIDTHS)
def screen(request: pytest.FixtureRequest, demo: Demo, chromium: Browser) -> Iterator[Page]:
    """The page of results, on a phone that can be touched and on a wide screen."""
    context = chromium.new_context(
        viewport={"width": request.param, "height": 800}, has_touch=request.param == 360
    )
    page = context.new_page()
    page.goto(demo.url("/szukaj/"))
    yield page
    context.close()


def field(page: Page) -> Locator:
    return page.locator("#results-search")


def options(page: Page) -> Locator:
    return page.locator("#results-search-list [role=option]")


def type_and_wait(page: Page, text: str = "zasi") -> None:
    field(page).focus()
    page.keyboard.type(text)
    expect(options(page).first).to_be_visible()


def active(page: Page) -> Locator:
    return options(page).and_(page.locator("[aria-selected=true]"))


def test_typing_opens_a_list_and_says_how_long_it_is(screen: Page) -> None:
    expect(field(screen)).to_have_role("combobox")
    expect(field(screen)).to_have_attribute("aria-expanded", "false")
    type_and_wait(screen)
    expect(field(screen)).to_have_attribute("aria-expanded", "true")
    expect(field(screen)).to_have_attribute("aria-controls", "results-search-list")
    status = screen.locator("form:has(#results-search) [role=status]")
    expect(status).to_contain_text(str(options(screen).count()))


def test_arrows_go_down_the_list_and_back_to_the_field(screen: Page) -> None:
    type_and_wait(screen)
    expect(active(screen)).to_have_count(0)
    screen.keyboard.press("ArrowDown")
    expect(options(screen).first).to_have_attribute("aria-selected", "true")
    first = options(screen).first.get_attribute("id") or ""
    expect(field(screen)).to_have_attribute("aria-activedescendant", first)
    expect(field(screen)).to_be_focused()
    screen.keyboard.press("ArrowUp")
    expect(active(screen)).to_have_count(0)
    screen.keyboard.press("ArrowUp")
    expect(options(screen).last).to_have_attribute("aria-selected", "true")
    screen.keyboard.press("ArrowDown")
    expect(field(screen)).not_to_have_attribute("aria-activedescendant", first)
    expect(active(screen)).to_have_count(0)


def test_enter_opens_the_page_of_the_active_option(screen: Page) -> None:
    type_and_wait(screen)
    url = options(screen).first.get_attribute("data-url") or ""
    screen.keyboard.press("ArrowDown")
    screen.keyboard.press("Enter")
    screen.wait_for_url(f"**{url}")


def test_enter_in_the_field_searches(screen: Page) -> None:
    type_and_wait(screen)
    screen.keyboard.press("Enter")
    screen.wait_for_url("**/szukaj/?q=zasi")


def test_escape_closes_the_list_and_keeps_the_words(screen: Page) -> None:
    type_and_wait(screen)
    screen.keyboard.press("ArrowDown")
    screen.keyboard.press("Escape")
    expect(options(screen).first).to_be_hidden()
    expect(field(screen)).to_have_value("zasi")
    expect(field(screen)).to_have_attribute("aria-expanded", "false")
    screen.keyboard.press("ArrowDown")
    expect(options(screen).first).to_be_visible()


@pytest.mark.parametrize(("key", "place"), [("Home", 0), ("End", 4)])
def test_home_and_end_go_back_to_the_words(screen: Page, key: str, place: int) -> None:
    type_and_wait(screen)
    screen.keyboard.press("ArrowDown")
    screen.keyboard.press(key)
    expect(active(screen)).to_have_count(0)
    assert field(screen).evaluate("field => field.selectionStart") == place


def test_leaving_the_field_closes_the_list(screen: Page) -> None:
    type_and_wait(screen)
    screen.keyboard.press("Tab")
    expect(options(screen).first).to_be_hidden()


def test_an_option_can_be_pointed_at_or_touched(screen: Page) -> None:
    type_and_wait(screen)
    option = options(screen).last
    url = option.get_attribute("data-url") or ""
    if screen.evaluate("navigator.maxTouchPoints"):
        option.tap()
    else:
        option.click()
    screen.wait_for_url(f"**{url}")


def test_a_question_that_is_overtaken_is_given_up(screen: Page) -> None:
    screen.route("**/suggest?q=zasi", lambda route: None)  # never answered
    field(screen).focus()
    with screen.expect_request("**/suggest?q=zasi"):
        screen.keyboard.type("zasi")
    screen.keyboard.press("Control+a")
    with screen.expect_event("requestfailed"):
        screen.keyboard.type("pomoc")
    expect(options(screen).first).to_be_visible()


def test_options_are_large_enough_and_within_the_screen(screen: Page) -> None:
    type_and_wait(screen)
    width = screen.viewport_size["width"] if screen.viewport_size else 0
    for option in options(screen).all():
        box = option.bounding_box()
        assert box is not None
        assert box["height"] >= 43.5
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_in_an_open_list(screen: Page, look: dict[str, str]) -> None:
    screen.evaluate("look => Object.assign(document.documentElement.dataset, look)", look)
    type_and_wait(screen)
    screen.keyboard.press("ArrowDown")
    result = Axe().run(screen)
    assert result.violations_count == 0, result.generate_report()


def test_axe_finds_nothing_in_the_dark(demo: Demo, chromium: Browser) -> None:
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(demo.url("/szukaj/"))
    type_and_wait(page)
    page.keyboard.press("ArrowDown")
    result = Axe().run(page)
    context.close()
    assert result.violations_count == 0, result.generate_report()


def test_the_front_page_suggests_too(screen: Page, demo: Demo) -> None:
    screen.goto(demo.url("/uk/"))
    screen.locator(".search-form__field:visible").fill("доп")
    expect(screen.locator("[role=listbox] >> visible=true")).to_have_count(1)


def test_without_scripts_it_is_a_plain_field(demo: Demo, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo.url("/szukaj/"))
    expect(field(page)).to_have_role("textbox")
    field(page).fill("zasiłek")
    field(page).press("Enter")
    expect(page.locator("#results-count")).to_be_visible()
    context.close()
