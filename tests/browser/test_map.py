"""The map of offices, where a tile server is set."""

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import Demo
from tests.browser.server import START_SECONDS, answers, wait_until
from tests.demonstration import ROOT
from tests.services import missing
from tools.services.local import free_port

HOST = "wroclaw.localhost"
TILES = "/static/core/svg/bip.svg?{z}/{x}/{y}"  # any picture of the site itself
WIDTHS = (360, 1280)


@pytest.fixture(scope="module")
def mapped(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """A second server of the same three centres, which draws maps."""
    if not demo.environment:
        missing("the database of the demonstration")
    port, log = free_port(), tmp_path_factory.mktemp("map") / "server.log"
    options = ["--interface", "wsgi", "--port", str(port), "--log-level", "warning"]
    environment = {**demo.environment, "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}"}
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "granian", *options, "config.wsgi:application"],
            cwd=ROOT,
            env=environment | {"MAP_TILES_URL": TILES},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until(lambda: answers(port), START_SECONDS, process, log.read_text)
        yield Demo(port, demo.password)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, mapped: Demo, chromium: Browser) -> Iterator[Page]:
    """The directory with its map, on a screen of one width (CSS pixels), standing still."""
    viewport = {"width": request.param, "height": 800}
    context = chromium.new_context(viewport=viewport, reduced_motion="reduce")  # type: ignore[arg-type]
    opened = context.new_page()
    opened.goto(mapped.url("/placowki/", HOST), wait_until="networkidle")
    yield opened
    context.close()


def test_each_place_is_one_marker_with_the_numbers_of_the_list(page: Page) -> None:
    expect(page.locator(".places__map")).to_be_visible()
    items = page.locator(".places__list > li").evaluate_all(
        "items => items.map(item => item.dataset.latitude && 1)"
    )
    numbers = [str(at) for at, has_place in enumerate(items, start=1) if has_place]
    shown = page.locator(".places__marker").all_inner_texts()
    assert ", ".join(sorted(", ".join(shown).split(", "))) == ", ".join(numbers)
    assert len(shown) < len(numbers)  # two offices of the demonstration share a door


def test_what_one_clicks_is_large_enough(page: Page) -> None:
    for button in page.locator(".leaflet-control-zoom a").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 43.5


def test_axe_finds_nothing_on_the_map(page: Page) -> None:
    result = Axe().run(page)
    assert not result.violations_count, result.generate_report()


def test_axe_finds_nothing_in_an_opened_marker(page: Page) -> None:
    page.locator(".places__marker").first.click()
    expect(page.locator(".leaflet-popup").get_by_role("link").first).to_be_visible()
    result = Axe().run(page, ".places")
    assert not result.violations_count, result.generate_report()


def test_a_marker_is_opened_and_closed_by_keys(page: Page) -> None:
    marker = page.locator(".places__marker").first
    marker.focus()

    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup")
    expect(popup.get_by_role("link").first).to_be_visible()
    page.keyboard.press("Escape")

    expect(popup).to_have_count(0)
    expect(marker).to_be_focused()


def test_the_map_stays_within_the_screen(page: Page) -> None:
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wider) == 0


def test_without_scripts_there_is_the_list_alone(mapped: Demo, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(mapped.url("/placowki/", HOST))
    expect(page.locator(".places__map")).to_be_hidden()
    expect(page.locator(".places__list")).to_be_visible()
    context.close()
