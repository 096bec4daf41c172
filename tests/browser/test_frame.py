"""What a reader does with the frame of a page: keyboard, menu, contrast, size of text, paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.pages import Demo

PHONE = {"width": 360, "height": 740}


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=PHONE, locale="pl-PL")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture
def phone_without_scripts(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def test_skip_link_comes_first_and_leads_to_the_content(demo: Demo, phone: Page) -> None:
    phone.goto(demo.url("/"))
    phone.keyboard.press("Tab")
    expect(phone.locator(".skip-link")).to_be_focused()
    expect(phone.locator(".skip-link")).to_be_in_viewport()
    phone.keyboard.press("Enter")
    expect(phone.locator("main")).to_be_focused()


def test_menu_opens_without_scripts(demo: Demo, phone_without_scripts: Page) -> None:
    page = phone_without_scripts
    page.goto(demo.url("/"))
    link = page.locator(".menu--narrow .menu__link").first
    expect(link).to_be_hidden()
    page.locator(".menu__toggle").click()
    expect(link).to_be_visible()
    link.click()
    expect(page.locator("h1")).to_be_visible()


def test_switches_that_need_scripts_are_not_shown_without(
    demo: Demo, phone_without_scripts: Page
) -> None:
    phone_without_scripts.goto(demo.url("/"))
    expect(phone_without_scripts.locator("[data-switches]")).to_be_hidden()


def test_menu_works_by_keyboard(demo: Demo, phone: Page) -> None:
    phone.goto(demo.url("/"))
    phone.locator(".menu__toggle").focus()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")
    expect(phone.locator(".menu--narrow .menu__link").first).to_be_focused()


def choose_contrast(page: Page) -> None:
    page.locator("[data-look=contrast]").click()


def contrast(page: Page) -> str | None:
    value: str | None = page.locator("html").get_attribute("data-contrast")
    return value


def test_contrast_stays_chosen_from_page_to_page_without_a_cookie(demo: Demo, phone: Page) -> None:
    phone.goto(demo.url("/"))
    choose_contrast(phone)
    assert contrast(phone) == "high"
    phone.goto(demo.url("/szukaj/"))
    assert contrast(phone) == "high"
    expect(phone.locator("[data-look=contrast]")).to_have_attribute("aria-pressed", "true")
    assert phone.context.cookies() == []
    choose_contrast(phone)
    phone.reload()
    assert contrast(phone) is None


def test_larger_text_stays_chosen(demo: Demo, phone: Page) -> None:
    phone.goto(demo.url("/"))
    before = font_size(phone)
    phone.locator("[data-look=text][data-value=largest]").click()
    phone.reload()
    assert font_size(phone) > before


def font_size(page: Page) -> float:
    size: float = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    return size


def test_focus_is_seen_on_every_ground(demo: Demo, phone: Page) -> None:
    phone.goto(demo.url("/"))
    for selector in (".top-line a", ".search-form input", ".site-footer a"):
        phone.locator(selector).first.focus()
        phone.keyboard.press("Shift+Tab")
        phone.keyboard.press("Tab")
        outline = phone.evaluate(
            "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
        )
        assert outline >= 3, selector


def test_search_keeps_what_was_typed(demo: Demo, phone: Page) -> None:
    phone.goto(demo.url("/"))
    phone.locator(".search-form__field:visible").fill("zasiłek")
    phone.keyboard.press("Enter")
    expect(phone.locator("#results-search")).to_have_value("zasiłek")


def test_paper_has_the_words_and_no_switches(demo: Demo, phone: Page) -> None:
    phone.goto(demo.url("/"))
    phone.emulate_media(media="print")
    expect(phone.locator("h1")).to_be_visible()
    expect(phone.locator(".search-form").first).to_be_hidden()
    expect(phone.locator(".top-line__tools")).to_be_hidden()


def test_each_centre_has_its_own_colour(demo: Demo, chromium: Browser) -> None:
    context: BrowserContext = chromium.new_context()
    page = context.new_page()
    colours = set()
    for host in ("localhost", "slupsk.localhost", "wroclaw.localhost"):
        page.goto(demo.url("/", host))
        colours.add(
            page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')")
        )
    context.close()
    assert len(colours) == 3
