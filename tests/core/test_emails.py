"""E-mail addresses are for people: harvesters find none, links still open a letter."""

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template

from core.emails import email_link, email_of, email_url

ADDRESS = "sekretariat@mops.wroclaw.pl"
HARVESTED = re.compile(r"[\w.+-]+\s*@\s*[\w-]+\.[\w.-]+")


def read_by_people(markup: str) -> str:
    soup = BeautifulSoup(markup, "html.parser")
    for hidden in soup.select("[hidden]"):
        hidden.decompose()
    return soup.get_text()


@pytest.mark.parametrize(
    "read",
    [
        str,
        html.unescape,
        lambda markup: BeautifulSoup(markup, "html.parser").get_text(),
        lambda markup: BeautifulSoup(markup, "html.parser").get_text(" "),
    ],
    ids=["source", "unescaped", "text", "spaced text"],
)
def test_harvesters_find_no_address(read):
    assert not HARVESTED.search(read(email_link(ADDRESS)))
    assert "mailto:" not in email_link(ADDRESS)


def test_people_read_the_address_as_it_is():
    assert read_by_people(email_link(ADDRESS)) == ADDRESS


def test_the_link_opens_a_letter(client):
    link = BeautifulSoup(email_link(ADDRESS), "html.parser").a

    response = client.get(link["href"])

    assert (response.status_code, response["Location"]) == (302, f"mailto:{ADDRESS}")
    assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_a_letter_may_have_a_subject_and_a_beginning(client):
    url = email_url(ADDRESS, subject="O stronie „Kasa”", body="Strona\nBrakuje: ")

    letter = urlsplit(client.get(url)["Location"])

    assert letter.path == ADDRESS
    assert parse_qs(letter.query) == {
        "subject": ["O stronie „Kasa”"],
        "body": ["Strona\nBrakuje: "],
    }


def test_only_our_own_pages_name_addresses(client, db):
    token = email_url(ADDRESS).split("/")[-2]
    assert email_of(token) == ADDRESS
    assert email_of(f"{token}x") is None
    assert client.get("/e-mail/spam@example.org/").status_code == 404


def test_a_page_is_the_same_each_time():
    assert email_link(ADDRESS) == email_link(ADDRESS)


def test_templates_have_it_as_a_tag():
    shown = Template("{% load emails %}{% email_link address %}").render(
        Context({"address": "a&b@example.org"})
    )
    assert read_by_people(shown) == "a&b@example.org"


def test_robots_are_asked_to_keep_off(client, centre_home):
    assert "Disallow: /e-mail/" in client.get("/robots.txt").content.decode()
