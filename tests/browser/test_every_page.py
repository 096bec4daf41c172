"""Every page type, narrow and wide: accessible, within the screen, light, silent in the console."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

from core.pages import BasePage
from tests.browser.pages import Demo

WIDTHS = (360, 1280)
NARROWEST = 320  # WCAG 2.2 success criterion 1.4.10, "Reflow"
WEIGHT_LIMIT = 100_000  # bytes over the wire, pictures left out


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


def test_axe_finds_nothing(demo: Demo, screen: Page) -> None:
    axe = Axe()
    problems = {}
    for url in demo.urls:
        screen.goto(url)
        result = axe.run(screen)
        if result.violations_count:
            problems[url] = result.generate_report()
    assert not problems, "\n".join(f"{url}\n{report}" for url, report in problems.items())


@pytest.mark.parametrize("look", [{"contrast": "high"}, {"text": "largest"}])
def test_axe_finds_nothing_in_other_looks(demo: Demo, screen: Page, look: dict[str, str]) -> None:
    axe = Axe()
    problems = {}
    for url in [urls[0] for urls in demo.by_type.values()]:
        screen.goto(url)
        screen.evaluate("look => Object.assign(document.documentElement.dataset, look)", look)
        result = axe.run(screen)
        if result.violations_count:
            problems[url] = result.generate_report()
    assert not problems, "\n".join(f"{url}\n{report}" for url, report in problems.items())


def test_axe_finds_nothing_in_the_dark(demo: Demo, chromium: Browser) -> None:
    context = chromium.new_context(color_scheme="dark", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    axe = Axe()
    problems = {}
    for url in [urls[0] for urls in demo.by_type.values()]:
        page.goto(url)
        result = axe.run(page)
        if result.violations_count:
            problems[url] = result.generate_report()
    context.close()
    assert not problems, "\n".join(f"{url}\n{report}" for url, report in problems.items())


def overflow(page: Page) -> int:
    """By how many CSS pixels the page is wider than the screen."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


def test_nothing_is_wider_than_the_narrowest_screen(demo: Demo, narrow: Page) -> None:
    wide = {}
    for url in demo.urls:
        narrow.goto(url)
        plain = overflow(narrow)
        narrow.evaluate("document.documentElement.dataset.text = 'largest'")
        wide[url] = (plain, overflow(narrow))
    assert {url: pixels for url, pixels in wide.items() if any(pixels)} == {}


def test_targets_are_large_enough(demo: Demo, narrow: Page) -> None:
    """WCAG 2.2 asks for 24 px; buttons, menus and fields here have 44."""
    small = {}
    for url in [urls[0] for urls in demo.by_type.values()]:
        narrow.goto(url)
        found = narrow.evaluate(
            """() => [...document.querySelectorAll('button, summary, select, .button, .menu__link')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
                .map(e => e.outerHTML.slice(0, 120))"""
        )
        if found:
            small[url] = found
    assert not small


def test_pages_are_light_and_silent(demo: Demo, chromium: Browser) -> None:
    heavy, loud = {}, {}
    for url in demo.urls:
        page = chromium.new_page()
        said: list[str] = []
        answers: list[Response] = []
        page.on("console", lambda message, said=said: said.append(message.text))
        page.on("pageerror", lambda error, said=said: said.append(str(error)))
        page.on("response", lambda answer, answers=answers: answers.append(answer))
        page.goto(url, wait_until="networkidle")
        weight = sum(weigh(answer) for answer in answers)
        if weight > WEIGHT_LIMIT:
            heavy[url] = weight
        # A missing page says in the console that it is missing.
        if said and "nie-ma-takiej-strony" not in url:
            loud[url] = said
        page.close()
    assert (heavy, loud) == ({}, {})


def weigh(answer: Response) -> int:
    """Bytes over the wire, nothing for a picture."""
    if answer.request.resource_type == "image":
        return 0
    sizes = answer.request.sizes()
    return sizes["responseHeadersSize"] + sizes["responseBodySize"]
