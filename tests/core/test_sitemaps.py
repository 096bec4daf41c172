"""robots.txt, sitemap.xml, the site map for people, the favicon."""

from xml.etree import ElementTree

import pytest

from core.sitemaps import PageSitemap
from tests.factories.core import StandardPageFactory, make_centre_site, translate
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory

URL = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def sitemap_of(client, **headers):
    """Address → {hreflang: address} of every entry."""
    response = client.get("/sitemap.xml", **headers)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/xml")
    return {
        url.find(f"{URL}loc").text: {
            link.get("hreflang"): link.get("href") for link in url.iter(LINK)
        }
        for url in ElementTree.fromstring(response.content).iter(f"{URL}url")
    }


def test_every_language_names_all_of_them_itself_and_the_default(client, centre_home):
    page = StandardPageFactory(parent=centre_home, slug="o-nas")
    translate(page, "uk", title="Про нас", slug="pro-nas")
    alternates = {
        "pl": "http://localhost/o-nas/",
        "uk": "http://localhost/uk/pro-nas/",
        "x-default": "http://localhost/o-nas/",
    }

    entries = sitemap_of(client)

    assert entries["http://localhost/o-nas/"] == alternates
    assert entries["http://localhost/uk/pro-nas/"] == alternates
    assert len(entries) == 4


def test_only_public_pages_of_the_site_that_is_asked(client, centre_home):
    other = make_centre_site("slupsk.localhost", is_default=False)
    StandardPageFactory(parent=other.root_page, slug="tylko-slupsk")
    StandardPageFactory(parent=centre_home, slug="szkic", live=False)
    private = StandardPageFactory(parent=centre_home, slug="tajne")
    private.view_restrictions.create(restriction_type="login")

    assert set(sitemap_of(client)) == {"http://localhost/"}
    assert set(sitemap_of(client, headers={"host": "slupsk.localhost"})) == {
        "http://slupsk.localhost/",
        "http://slupsk.localhost/tylko-slupsk/",
    }


@pytest.mark.parametrize("number", ["abc", "0", "99"])
def test_parts_that_do_not_exist_are_not_found(client, centre_home, number):
    assert client.get(f"/sitemap.xml?p={number}").status_code == 404


def test_robots_txt_names_every_part_of_the_sitemap(client, centre_home, monkeypatch):
    StandardPageFactory(parent=centre_home)
    monkeypatch.setattr(PageSitemap, "limit", 1)

    lines = client.get("/robots.txt").content.decode().splitlines()

    assert lines[0] == "User-agent: *"
    assert "Disallow: /admin/" in lines
    assert lines[-2:] == [
        "Sitemap: http://testserver/sitemap.xml",
        "Sitemap: http://testserver/sitemap.xml?p=2",
    ]


def test_sitemap_costs_few_queries(client, centre_home, django_assert_max_num_queries):
    for _ in range(20):
        StandardPageFactory(parent=centre_home)
    client.get("/sitemap.xml")

    with django_assert_max_num_queries(12):
        client.get("/sitemap.xml")


def test_site_map_nests_pages_and_leaves_news_to_their_list(client, centre_home):
    parent = StandardPageFactory(parent=centre_home, title="O nas", slug="o-nas")
    StandardPageFactory(parent=parent, title="Misja", slug="misja")
    news_index = NewsIndexPageFactory(parent=centre_home)
    NewsPageFactory(parent=news_index, title="Nagroda dla miasta")

    main = client.get("/mapa-strony/").content.decode().split("<main")[1]

    assert main.index('href="/o-nas/"') < main.index('href="/o-nas/misja/"')
    assert 'href="/aktualnosci/"' in main
    assert "Nagroda dla miasta" not in main


def test_site_map_of_a_language_shows_its_pages(client, centre_home):
    page = StandardPageFactory(parent=centre_home, slug="o-nas")
    translate(page, "uk", title="Про нас", slug="pro-nas")

    main = client.get("/uk/mapa-strony/").content.decode().split("<main")[1]

    assert 'href="/uk/pro-nas/"' in main
    assert 'href="/o-nas/"' not in main


@pytest.mark.django_db
def test_favicon_leads_to_the_sign(client):
    response = client.get("/favicon.ico")

    assert response.status_code == 301
    assert response["Location"].endswith("core/svg/emblem.svg")
