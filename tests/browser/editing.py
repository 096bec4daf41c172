"""The editing form of a page of the demonstration, as its centre's editor opens it."""

import json

from playwright.sync_api import Browser, Locator, Page, StorageState

from tests.browser.pages import Demo

HOST = "wroclaw.localhost"


def edit(demo: Demo, chromium: Browser, slug: str) -> Page:
    """The form of a page of Wrocław's; its editor logs in once for all of them."""
    demo.cookies = demo.cookies or log_in(demo, chromium)
    page = chromium.new_page(viewport={"width": 1280, "height": 1000}, storage_state=demo.cookies)
    found = json.loads(demo.html(demo.url(f"/api/v2/pages/?slug={slug}", HOST)))
    page.goto(demo.url(f"/admin/pages/{found['items'][0]['id']}/edit/", HOST))
    return page


def log_in(demo: Demo, chromium: Browser) -> StorageState:
    page = chromium.new_page()
    page.goto(demo.url("/admin/login/", HOST))
    page.fill("[name=username]", "wroclaw")
    page.fill("[name=password]", demo.password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/admin/")
    cookies = page.context.storage_state()
    page.close()
    return cookies


def open_tab_of(part: Locator) -> None:
    """Bring a part of the form in sight."""
    tab = part.locator("xpath=ancestor::*[@role='tabpanel']").get_attribute("id")
    part.page.locator(f"[role=tab][href='#{tab}']").click()
