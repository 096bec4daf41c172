"""The editing form of a page of the demonstration, as its centre's editor opens it."""

import json

from playwright.sync_api import Browser, Locator, Page

from tests.browser.pages import Demo

HOST = "wroclaw.localhost"


def edit(demo: Demo, chromium: Browser, slug: str) -> Page:
    """The form of a page of Wrocław's, after logging in."""
    page = chromium.new_page(viewport={"width": 1280, "height": 1000})
    page.goto(demo.url("/admin/login/", HOST))
    page.fill("[name=username]", "wroclaw")
    page.fill("[name=password]", demo.password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/")
    found = json.loads(demo.html(demo.url(f"/api/v2/pages/?slug={slug}", HOST)))
    page.goto(demo.url(f"/admin/pages/{found['items'][0]['id']}/edit/", HOST))
    return page


def open_tab_of(part: Locator) -> None:
    """Bring a part of the form in sight."""
    tab = part.locator("xpath=ancestor::*[@role='tabpanel']").get_attribute("id")
    part.page.locator(f"[role=tab][href='#{tab}']").click()
