"""E-mail addresses that editors type into texts."""

from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from wagtail.rich_text import RichText, expand_db_html

from core.rich_text_emails import hide_emails, spelt_emails
from tests.core.test_emails import ADDRESS, HARVESTED, read_by_people
from tests.factories.core import StandardPageFactory

TYPED = f"<p>Napisz na {ADDRESS}.</p>"
LINKED = f'<p><a href="mailto:{ADDRESS}">{ADDRESS}</a></p>'
NAMED = (
    f'<p><a href="mailto:{ADDRESS}?subject=O%20zasi%C5%82ku&amp;body=Prosz%C4%99">Napisz</a></p>'
)


@pytest.mark.parametrize("source", [TYPED, LINKED, NAMED])
@pytest.mark.parametrize(
    "show",
    [
        lambda source: str(RichText(source)),
        lambda source: Template(
            "{% load wagtailcore_tags typography %}{{ text|richtext|typography }}"
        ).render(Context({"text": source})),
    ],
    ids=["value", "filter"],
)
def test_pages_show_addresses_to_people_alone(source, show):
    shown = show(source)

    assert not HARVESTED.search(shown)
    assert "mailto:" not in shown
    expected = BeautifulSoup(source, "html.parser").get_text()
    assert read_by_people(shown).replace("\N{NO-BREAK SPACE}", " ").strip() == expected


def test_the_link_opens_the_letter_that_the_editor_began(client):
    link = BeautifulSoup(hide_emails(NAMED), "html.parser").a

    letter = urlsplit(client.get(link["href"])["Location"])

    assert (letter.scheme, letter.path) == ("mailto", ADDRESS)
    assert parse_qs(letter.query) == {"subject": ["O zasiłku"], "body": ["Proszę"]}


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("subject=Rodzina%20800+", {"subject": ["Rodzina 800+"]}),
        ("Subject=Wniosek&amp;BODY=Prosz%C4%99", {"subject": ["Wniosek"], "body": ["Proszę"]}),
    ],
)
def test_a_plus_is_a_plus_and_names_have_no_case(client, query, parts):
    link = BeautifulSoup(hide_emails(f'<a href="mailto:{ADDRESS}?{query}">x</a>'), "html.parser").a

    letter = urlsplit(client.get(link["href"])["Location"])

    assert parse_qs(letter.query) == parts


def test_a_letter_may_go_to_two(client):
    link = BeautifulSoup(
        hide_emails('<a href="mailto:a@example.org,b@example.org">obie</a>'), "html.parser"
    ).a

    assert client.get(link["href"])["Location"] == "mailto:a@example.org,b@example.org"


@pytest.mark.parametrize(
    "source",
    [
        "<p>Słowa bez adresu</p>",
        "<p>5 @ 3, @mops i a@b</p>",
        '<p><a href="https://example.org/@mops">profil</a></p>',
        '<p><a href="https://www.tiktok.com/@mops.krakow">https://www.tiktok.com/@mops.krakow</a></p>',
        '<p><a href="tel:+48717822300">71 78 22 300</a></p>',
    ],
)
def test_other_text_stays_as_it_is(source):
    assert hide_emails(source) == source


def test_entities_are_escaped_as_before():
    shown = hide_emails("<p>a&amp;b@example.org &lt;script&gt;</p>")

    assert read_by_people(shown) == "a&b@example.org <script>"
    assert "<script" not in shown


def test_what_apis_read_is_as_it_was_written():
    assert expand_db_html(LINKED) == LINKED


def test_machines_that_read_a_page_get_it_spelt():
    assert spelt_emails("Na biuro@mops.pl, do 15:00") == "Na biuro (at) mops.pl, do 15:00"


def test_machines_get_addresses_of_profiles_as_they_are():
    profile = "Nasz profil: https://www.tiktok.com/@mops.krakow"

    assert spelt_emails(profile) == profile


def test_the_api_and_the_page_of_one_text(client, centre_home):
    page = StandardPageFactory(parent=centre_home, body=[("rich_text", RichText(LINKED))])

    assert not HARVESTED.search(client.get(page.url).content.decode().split("<main")[1])
    for kind in ("db_html", "html"):
        answer = client.get(f"/api/v2/pages/{page.pk}/?rich_text_format={kind}")
        assert f"mailto:{ADDRESS}" in answer.content.decode()
