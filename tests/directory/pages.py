"""Reading served pages in tests."""

import datetime as dt
import json
import re
from typing import Any

from django.test import Client

from core.clock import WARSAW

SCRIPT = r'<script type="application/ld\+json">(.*?)</script>'
MONDAY_AT_NINE = dt.datetime(2026, 11, 23, 9, 0, tzinfo=WARSAW)


def html_of(client: Client, url: str) -> str:
    """The page as one line with plain spaces, so that tests can look for words."""
    response = client.get(url)
    assert response.status_code == 200, (url, response.status_code)
    return re.sub(r"\s+", " ", response.content.decode().replace("\N{NO-BREAK SPACE}", " "))


def main_of(client: Client, url: str) -> str:
    """The same without header and footer."""
    return html_of(client, url).split("<main", 1)[1].split("</main>")[0]


def json_ld(client: Client, url: str, kind: str) -> dict[str, Any]:
    """The page's JSON-LD object of one type."""
    scripts = map(json.loads, re.findall(SCRIPT, html_of(client, url)))
    return next(thing for thing in scripts if thing["@type"] == kind)
