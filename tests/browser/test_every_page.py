"""Every page type, narrow and wide: accessible, within the screen, light, silent in the console."""

from collections.abc import Iterator
from functools import cached_property

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Response

from core.pages import BasePage
from tests.browser.pages import MISSING, Demo

WIDTHS = (360, 1280)
NARROWEST = 320  # WCAG 2.2 success criterion 1.4.10, "Reflow"
WEIGHT_LIMIT = 100_000  # bytes over the wire, pictures left out
TOGETHER = 10  # pages that settle at one time


@pytest.fixture(params=WIDTHS)
def screen(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A fresh browser profile with a screen of one width (CSS pixels)."""
    context = chromium.new_context(viewport={"width": request.param, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def narrow(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": NARROWEST, "height": 640})
    yield context.new_page()
    context.close()


def test_examples_cover_every_page_type(demo: Demo) -> None:
    types = {model._meta.label for model in BasePage.__subclasses__() if not model._meta.abstract}
    assert types <= set(demo.by_type)


def violations(page: Page, urls: list[str], look: dict[str, str]) -> str:
    """What axe finds on the pages in a look (data attributes of the root); empty for nothing."""
    axe = Axe()
    reports = []
    for url in urls:
        page.goto(url)
        page.evaluate("look => Object.assign(document.documentElement.dataset, look)", look)
        result = axe.run(page)
        if result.violations_count:
            reports.append(f"{url}\n{result.generate_report()}")
    return "\n".join(reports)


def test_axe_finds_nothing(demo: Demo, screen: Page) -> None:
    assert violations(screen, demo.urls, {}) == ""


@pytest.mark.parametrize("look", [{"contrast": "high"}, {"text": "largest"}])
def test_axe_finds_nothing_in_other_looks(demo: Demo, screen: Page, look: dict[str, str]) -> None:
    assert violations(screen, demo.one_of_each_type, look) == ""


def test_axe_finds_nothing_in_the_dark(demo: Demo, chromium: Browser) -> None:
    context = chromium.new_context(color_scheme="dark", viewport={"width": 1280, "height": 800})
    found = violations(context.new_page(), demo.one_of_each_type, {})
    context.close()
    assert found == ""


def overflow(page: Page) -> int:
    """By how many CSS pixels the page is wider than the screen."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


def test_nothing_is_wider_than_the_narrowest_screen(demo: Demo, narrow: Page) -> None:
    wide = {}
    for url in demo.whole:
        narrow.goto(url)
        plain = overflow(narrow)
        narrow.evaluate("document.documentElement.dataset.text = 'largest'")
        wide[url] = (plain, overflow(narrow))
    assert {url: pixels for url, pixels in wide.items() if any(pixels)} == {}


def test_targets_are_large_enough(demo: Demo, narrow: Page) -> None:
    """WCAG 2.2 asks for 24 px; buttons, menus and fields here have 44."""
    small = {}
    for url in demo.one_of_each_type:
        narrow.goto(url)
        found = narrow.evaluate(
            """() => [...document.querySelectorAll('button, summary, select, .button, .menu__link')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
                .map(e => e.outerHTML.slice(0, 120))"""
        )
        if found:
            small[url] = found
    assert not small


class Visit:
    """One page opened afresh: what came over the wire, and what the console said."""

    def __init__(self, chromium: Browser, url: str) -> None:
        self.said: list[str] = []
        self.answers: list[Response] = []
        page = chromium.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("response", self._see)
        page.goto(url)
        self.page = page

    @cached_property
    def weight(self) -> int:
        """Bytes without pictures, after half a second in which nothing more has come."""
        self.page.wait_for_load_state("networkidle")
        weight = sum(weigh(answer) for answer in self.answers)
        self.page.close()
        return weight

    def _see(self, answer: Response) -> None:
        self.answers.append(answer)

    def _hear(self, message: ConsoleMessage) -> None:
        self.said.append(message.text)


def weigh(answer: Response) -> int:
    """Bytes over the wire, nothing for a picture."""
    if answer.request.resource_type == "image":
        return 0
    sizes = answer.request.sizes()
    return sizes["responseHeadersSize"] + sizes["responseBodySize"]


def test_pages_are_light_and_silent(demo: Demo, chromium: Browser) -> None:
    weights: dict[str, int] = {}
    loud: dict[str, list[str]] = {}
    for start in range(0, len(demo.urls), TOGETHER):
        visits = {url: Visit(chromium, url) for url in demo.urls[start : start + TOGETHER]}
        weights |= {url: visit.weight for url, visit in visits.items()}
        # A missing page says in the console that it is missing.
        loud |= {url: v.said for url, v in visits.items() if v.said and MISSING not in url}
    assert {url: weight for url, weight in weights.items() if weight > WEIGHT_LIMIT} == {}
    assert loud == {}
