"""Offices near a device: asked with consent, and something else to do without it."""

from playwright.sync_api import Browser, expect

from tests.browser.pages import Demo

HOST = "wroclaw.localhost"
PLACE = {"latitude": 51.1139, "longitude": 17.0051}


def test_a_device_that_may_say_where_it_is_sorts_the_list(demo: Demo, chromium: Browser) -> None:
    context = chromium.new_context(geolocation=PLACE, permissions=["geolocation"])  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(demo.url("/placowki/", HOST))

    page.locator("form[data-near] button[type=button]").click()

    page.wait_for_url("**near=51.114%2C17.005*")
    expect(page.locator(".card").first).to_contain_text("Strzegomsk")
    context.close()


def test_a_device_that_may_not_is_told_what_to_do(demo: Demo, chromium: Browser) -> None:
    context = chromium.new_context(permissions=[])
    page = context.new_page()
    page.goto(demo.url("/placowki/", HOST))

    page.locator("form[data-near] button[type=button]").click()

    expect(page.locator("[data-near-status]")).not_to_be_empty()
    context.close()


def test_without_scripts_an_address_can_be_typed(demo: Demo, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo.url("/placowki/", HOST))
    expect(page.locator("form[data-near] button[type=button]")).to_be_hidden()

    page.locator("#near").fill("Kniaziewicza 29")
    page.locator("form[data-near] button[type=submit]").click()

    expect(page.locator(".card").first).to_contain_text("Kniaziewicza")
    context.close()
