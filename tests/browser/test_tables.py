"""Tables that are wider than a phone, and tables on paper."""

from playwright.sync_api import Browser, expect

from tests.browser.pages import WROCLAW_PATHS, Demo

PAPER = {"width": 658, "height": 950}  # A4 less the margins of print.css, in CSS pixels


def test_a_caption_stays_in_sight_while_its_table_is_moved(demo: Demo, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(demo.url(WROCLAW_PATHS[0], "wroclaw.localhost"))
    table = page.locator(".table-scroll")

    for moved in (0, 200):
        table.evaluate("(box, moved) => { box.scrollLeft = moved }", moved)
        place = page.locator("caption").bounding_box()
        assert place is not None
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 360
    page.close()


def test_paper_has_the_numbers_and_no_downloads(demo: Demo, chromium: Browser) -> None:
    page = chromium.new_page(viewport=PAPER)  # type: ignore[arg-type]
    page.goto(demo.url(WROCLAW_PATHS[0], "wroclaw.localhost"))
    page.emulate_media(media="print")

    table = page.locator("table").bounding_box()
    assert table is not None
    assert table["x"] + table["width"] <= PAPER["width"]
    expect(page.locator(".files").first).to_be_hidden()
    page.close()
