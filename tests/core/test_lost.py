"""A wrong address leads to the section that it was near to."""

import pytest
from django.test import Client, RequestFactory
from wagtail.models import Page, PageViewRestriction

from core.lost import links_in, nearest_section
from tests.factories.core import StandardPageFactory, make_centre_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def section() -> Page:
    root = make_centre_site().root_page
    section = StandardPageFactory(parent=root, title="Programy", slug="programy")
    StandardPageFactory(parent=section, title="Asystent rodziny")
    StandardPageFactory(parent=section, title="Szkic", live=False)
    return section


@pytest.mark.parametrize("path", ["/programy/asystnet/", "/programy/2019/dawno/", "/programy/x"])
def test_finds_the_deepest_page_on_the_way(section: Page, path: str) -> None:
    assert nearest_section(RequestFactory().get(path)) == section.page_ptr


@pytest.mark.parametrize("path", ["/", "/nie-ma/", "/nie-ma/programy/", "/" + "a/" * 500])
def test_elsewhere_there_is_none(section: Page, path: str) -> None:
    assert nearest_section(RequestFactory().get(path)) is None


def test_private_pages_are_not_betrayed(section: Page) -> None:
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    assert nearest_section(RequestFactory().get("/programy/x/")) is None


def test_links_are_public_children(section: Page) -> None:
    assert [page.title for page in links_in(section)] == ["Asystent rodziny"]


def test_error_page_offers_the_section(section: Page, client: Client) -> None:
    response = client.get("/programy/asystnet/")
    assert response.status_code == 404
    assert "Asystent rodziny" in response.text
    assert "Szkic" not in response.text


def test_error_page_keeps_the_language(client: Client) -> None:
    response = client.get("/en/nothing/")
    assert response.status_code == 404
    assert '<html lang="en">' in response.text
