"""Which pages of the demonstration are looked at: some of every type, and those without a type."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from playwright.sync_api import StorageState

from tests.browser.server import fetch

HOSTS = ("localhost", "slupsk.localhost", "wroclaw.localhost")
EXAMPLES_PER_TYPE = 2
PAGE_SIZE = 100
MISSING = "/nie-ma-takiej-strony/"
# Pages without a type of their own.
OTHER_PATHS = (
    "/wzornik-tresci/",  # every block
    "/uk/",
    "/en/",
    "/szukaj/?q=rodzina",
    "/szukaj/?q=telefon+gopp",  # a direct answer
    "/szukaj/?q=rodzina&kind=news&kind=page&year=2014",  # choices that leave nothing
    "/szukaj/?q=pomoc&situation=low_income&group=seniors",
    "/szukaj/?q=qwertyuiop",
    "/szukaj/",
    "/en/szukaj/?q=family",
    MISSING,
)
WROCLAW_PATHS = (
    "/programy/finanse/",  # a chart and a table of all programmes
)


@dataclass
class Demo:
    """The running demonstration."""

    port: int
    password: str
    """Of the logins."""
    environment: dict[str, str] = field(default_factory=dict)
    """Of its process, for another one beside it; empty where it ran before the tests."""
    cookies: StorageState | None = None
    """Of Wrocław's editor, once logged in."""

    def url(self, path: str, host: str = "localhost") -> str:
        return f"http://{host}:{self.port}{path}"

    def html(self, url: str) -> str:
        """The text of a page as it is sent."""
        parts = urlsplit(url)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        return fetch(self.port, path, parts.hostname or "localhost")[1]

    @cached_property
    def by_type(self) -> dict[str, list[str]]:
        """Addresses of a few pages of each type, from as many centres as have it."""
        found: dict[str, list[str]] = {}
        for kind, url in self.listed:
            urls = found.setdefault(kind, [])
            hosts = {urlsplit(known).hostname for known in urls}
            if len(urls) < EXAMPLES_PER_TYPE and urlsplit(url).hostname not in hosts:
                urls.append(url)
        return found

    @property
    def one_of_each_type(self) -> list[str]:
        return [urls[0] for urls in self.by_type.values()]

    @property
    def urls(self) -> list[str]:
        """All pages that are looked at."""
        typed = [url for urls in self.by_type.values() for url in urls]
        other = [self.url(path) for path in OTHER_PATHS]
        return typed + other + [self.url(path, "wroclaw.localhost") for path in WROCLAW_PATHS]

    @property
    def whole(self) -> list[str]:
        """Every page of every centre, and those without a type."""
        return list(dict.fromkeys([url for _, url in self.listed] + self.urls))

    @cached_property
    def listed(self) -> list[tuple[str, str]]:
        """Type and address of every page, as the API tells."""
        pages = []
        for host in HOSTS:
            for offset in range(0, 1000, PAGE_SIZE):
                items = self._page_of_list(host, offset)
                pages += [(item["meta"]["type"], item["meta"]["html_url"]) for item in items]
                if len(items) < PAGE_SIZE:
                    break
        return pages

    def _page_of_list(self, host: str, offset: int) -> list[dict[str, dict[str, str]]]:
        path = f"/api/v2/pages/?limit={PAGE_SIZE}&offset={offset}"
        items: list[dict[str, dict[str, str]]] = json.loads(fetch(self.port, path, host)[1])[
            "items"
        ]
        return items
