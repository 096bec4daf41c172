"""Every fact of the five source pages stands where tests/seeds.yaml says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup
from django.test import Client

SEEDS = Path(__file__).resolve().parents[1] / "seeds.yaml"


def visible_text(html: bytes) -> str:
    """What a reader sees, with every kind of white space as one plain space."""
    soup = BeautifulSoup(html, "html.parser")
    for hidden in soup.select("script, style, template, .email [hidden]"):
        hidden.decompose()
    for email in soup.select(".email"):  # its parts stand on one line without a space
        email.string = email.get_text()
    return plain(soup.get_text(" "))


def plain(text: str) -> str:
    return " ".join(text.replace("\N{SOFT HYPHEN}", "").split())


class Seeds:
    """Asked of the demonstration as it is on the day of loading."""

    client: Client

    @pytest.mark.sqlite
    def test_every_fact_stands_where_it_must(self) -> None:
        missing = [line for entry in self.entries() for line in self.complaints(entry)]
        assert not missing, "\n".join(["", *missing])

    @pytest.mark.sqlite
    def test_every_centre_says_that_it_is_a_demonstration(self) -> None:
        for host in ("localhost", "slupsk.localhost", "wroclaw.localhost"):
            text = visible_text(self.client.get("/", headers={"host": f"{host}:8000"}).content)
            assert "demonstracyjna" in text, host

    def entries(self) -> Iterator[dict[str, Any]]:
        yield from yaml.safe_load(SEEDS.read_text(encoding="utf-8"))

    def complaints(self, entry: dict[str, Any]) -> list[str]:
        address = urlsplit(entry["url"])
        path = address._replace(scheme="", netloc="").geturl()
        response = self.client.get(path, headers={"host": address.netloc})
        if response.status_code != 200:
            return [f"{entry['url']} answers {response.status_code}"]
        text = visible_text(response.content)
        return [f"{entry['url']} lacks {t!r}" for t in entry["texts"] if plain(t) not in text]
