"""The state of an office on a page that stays open: the script says what the server would."""

import datetime as dt
import json

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.pages import Demo

DESK = "/placowki/siedziba/kasy/"


def test_the_words_follow_the_clock(demo: Demo, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(demo.url(DESK, "wroclaw.localhost"))
    place = page.locator("[data-ahead]").first
    turns = json.loads(place.get_attribute("data-ahead") or "[]")
    assert turns

    for moment, css, word, joint, detail, until in turns:
        page.clock.set_fixed_time(dt.datetime.fromisoformat(moment) + dt.timedelta(seconds=1))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(place).to_have_text(f"{word}{joint}{detail}")
        expect(place.locator(".status")).to_have_class(f"status {css}")
        assert place.locator("time").get_attribute("datetime") == until
    page.close()


@pytest.mark.parametrize("host", ["localhost", "wroclaw.localhost"])
def test_without_scripts_the_words_are_those_of_the_server(
    demo: Demo, chromium: Browser, host: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo.url("/placowki/", host))
    place = page.locator("[data-ahead]").first
    expect(place.locator("time")).not_to_be_empty()
    context.close()
