"""Every page type is valid HTML that the content policy lets through."""

import json
from collections import Counter

import html5lib
from bs4 import BeautifulSoup

from tests.browser.pages import Demo

REFERENCES = ("aria-labelledby", "aria-describedby", "for", "aria-controls")


def complaints(html: str) -> list[str]:
    """What a validator would say, as far as a parser can tell."""
    found = parse_errors(html)
    soup = BeautifulSoup(html, "html5lib")
    ids = Counter(str(element["id"]) for element in soup.select("[id]"))
    found += [f"id {name} stands {count} times" for name, count in ids.items() if count > 1]
    found += [f"nothing has the id {name}" for name in referred(soup) if name not in ids]
    found += [f"inline style: {element.name}" for element in soup.select("[style], style")]
    found += [f"picture without alt: {image}" for image in soup.select("img:not([alt])")]
    if len(soup.select("h1")) != 1:
        found.append("not exactly one h1")
    return found + script_complaints(soup)


def parse_errors(html: str) -> list[str]:
    parser = html5lib.HTMLParser()
    parser.parse(html)
    return [f"line {place[0]}: {code} {values}" for place, code, values in parser.errors]


def referred(soup: BeautifulSoup) -> list[str]:
    names = [str(e[name]) for name in REFERENCES for e in soup.select(f"[{name}]")]
    return [one for value in names for one in value.split()]


def script_complaints(soup: BeautifulSoup) -> list[str]:
    """Scripts inside a page are data only, and the data can be read."""
    found = []
    for script in soup.select("script:not([src])"):
        if script.get("type") != "application/ld+json":
            found.append("script inside the page")
        elif "@context" not in json.loads(script.string or ""):
            found.append("JSON-LD without a context")
    return found


def test_every_page_type_is_valid(demo: Demo) -> None:
    problems = {url: found for url in demo.urls if (found := complaints(demo.html(url)))}
    assert problems == {}


def test_translated_pages_know_each_other(demo: Demo) -> None:
    soup = BeautifulSoup(demo.html(demo.url("/uk/")), "html5lib")
    alternates = {link["hreflang"]: link["href"] for link in soup.select("link[hreflang]")}
    assert set(alternates) == {"pl", "uk", "en", "x-default"}
    assert alternates["pl"] == alternates["x-default"] == demo.url("/")
    assert soup.select_one("link[rel=canonical]")["href"] == demo.url("/uk/")  # type: ignore[index]
