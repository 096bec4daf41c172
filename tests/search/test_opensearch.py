"""What a browser reads to search the site by itself."""

from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles.finders import find
from django.test import Client

from core.centre_words import CentreWords
from search.opensearch import shortened
from tests.factories.core import locale_of, make_centre_site

pytestmark = pytest.mark.django_db

OS = "{http://a9.com/-/spec/opensearch/1.1/}"


def described(client: Client, path: str = "/szukaj/opensearch.xml") -> ElementTree.Element:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    assert "max-age=86400" in response["Cache-Control"]
    return ElementTree.fromstring(response.content)


def templates(root: ElementTree.Element) -> dict[str, str]:
    return {url.attrib["rel"]: url.attrib["template"] for url in root.findall(f"{OS}Url")}


def text(root: ElementTree.Element, name: str) -> str:
    return root.findtext(f"{OS}{name}") or ""


def test_the_description_names_the_centre_and_its_addresses(client: Client) -> None:
    site = make_centre_site()
    CentreWords.objects.create(
        site=site, locale=locale_of("pl"), name='Ośrodek "A&B" <w> Gdańsku', short_name="MOPR & co"
    )
    root = described(client)
    assert text(root, "ShortName") == "MOPR & co"
    assert text(root, "LongName") == 'Ośrodek "A&B" <w> Gdańsku'
    assert text(root, "Language") == "pl"
    assert templates(root) == {
        "results": "http://testserver/szukaj/?q={searchTerms}",
        "suggestions": "http://testserver/szukaj/suggest/browsers?q={searchTerms}",
        "self": "http://testserver/szukaj/opensearch.xml",
    }
    assert find(text(root, "Image").removeprefix("http://testserver/static/"))


def test_each_language_has_its_own(client: Client) -> None:
    root = described(client, "/uk/szukaj/opensearch.xml")
    assert text(root, "Language") == "uk"
    assert templates(root)["results"].startswith("http://testserver/uk/szukaj/")


def test_names_are_as_short_as_the_format_wants(client: Client) -> None:
    site = make_centre_site()
    CentreWords.objects.create(
        site=site,
        locale=locale_of("pl"),
        name="Miejski Ośrodek " * 9,
        short_name="MOPS we Wrocławiu",
    )
    root = described(client)
    assert text(root, "ShortName") == "MOPS we"
    assert len(text(root, "LongName")) <= 48
    assert shortened("a" * 30, 16) == "a" * 16


def test_every_page_points_to_it(client: Client) -> None:
    make_centre_site()
    html = client.get("/").content.decode()
    assert 'type="application/opensearchdescription+xml" href="/szukaj/opensearch.xml"' in html


@pytest.mark.parametrize("query", ["?q=%00%ff", "?page=999999999&kind[]=", "?q=" + "a" * 1000])
def test_any_query_string_changes_nothing(client: Client, query: str) -> None:
    assert described(client, f"/szukaj/opensearch.xml{query}") is not None
