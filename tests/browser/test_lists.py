"""Lists narrowed in place, by keyboard, on a phone: no new page, the focus where one expects it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import Demo

LISTS = {
    "/placowki/": "kind",
    "/programy/": "status",
    "/sprawy/": "group",
}


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


def open_list(page: Page, demo: Demo, path: str) -> None:
    """The list with its filters unfolded; a mark shows whether the document is still the same."""
    page.goto(demo.url(path))
    page.locator("summary.filters__toggle").click()
    page.evaluate("document.documentElement.dataset.same = 'yes'")


@pytest.mark.parametrize("path", LISTS)
def test_a_choice_narrows_in_place_and_keeps_the_focus(phone: Page, demo: Demo, path: str) -> None:
    name = LISTS[path]
    open_list(phone, demo, path)
    whole = phone.locator("#found-count").inner_text()
    box = phone.locator(f"input[name={name}]").first

    box.focus()
    phone.keyboard.press("Space")

    expect(phone.locator("#found .tag--remove")).to_have_count(1)
    expect(box).to_be_focused()
    expect(phone.locator("html[data-same=yes]")).to_have_count(1)
    assert f"?{name}=" in phone.url
    assert phone.locator("#found-count").inner_text() != whole


@pytest.mark.parametrize("path", LISTS)
def test_a_dropped_choice_moves_the_focus_to_the_list(phone: Page, demo: Demo, path: str) -> None:
    name = LISTS[path]
    open_list(phone, demo, path)
    phone.locator(f"input[name={name}]").first.check()
    dropped = phone.locator("#found .tag--remove")
    expect(dropped).to_have_count(1)

    dropped.focus()
    phone.keyboard.press("Enter")

    expect(dropped).to_have_count(0)
    expect(phone.locator("#found")).to_be_focused()
    expect(phone.locator(f"input[name={name}]").first).not_to_be_checked()
    assert "?" not in phone.url


def test_what_only_paper_lacks_is_seen_on_a_screen(phone: Page, demo: Demo) -> None:
    phone.goto(demo.url("/placowki/", "slupsk.localhost"))
    expect(phone.locator("#look-up-address")).to_be_visible()
    expect(phone.locator(".list-print a")).to_be_visible()

    phone.emulate_media(media="print")
    expect(phone.locator("#look-up-address")).to_be_hidden()
    expect(phone.locator(".list-print a")).to_be_hidden()


def test_going_back_gives_the_whole_list(phone: Page, demo: Demo) -> None:
    open_list(phone, demo, "/programy/")
    whole = phone.locator("#found .card").count()
    phone.locator("input[name=status]").first.check()
    expect(phone.locator("#found .tag--remove")).to_have_count(1)

    phone.go_back()

    expect(phone.locator("#found .card")).to_have_count(whole)


def test_a_choice_keeps_the_order(phone: Page, demo: Demo) -> None:
    open_list(phone, demo, "/programy/")
    phone.locator('.list-order a[href*="sort=title"]').click()
    expect(phone.locator('.list-order a[href*="sort=title"][aria-current]')).to_have_count(1)

    phone.locator("input[name=kind]").first.check()

    expect(phone.locator("#found .tag--remove")).to_have_count(1)
    assert "sort=title" in phone.url
    assert "kind=" in phone.url


@pytest.mark.parametrize("path", LISTS)
def test_without_scripts_the_form_does_the_same(demo: Demo, chromium: Browser, path: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo.url(path))
    name = LISTS[path]
    page.locator(f"input[name={name}]").first.check()

    page.locator(".filters button[type=submit]").click()

    expect(page.locator("#found .tag--remove")).to_have_count(1)
    context.close()
