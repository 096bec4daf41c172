"""Pages for when something is broken keep working when everything else does not."""

import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.test import Client, RequestFactory
from django.views.csrf import csrf_failure
from django.views.defaults import server_error


def assert_valid(html: str) -> None:
    html5lib.HTMLParser(strict=True).parse(html)


def test_500_needs_neither_database_nor_context() -> None:
    response = server_error(RequestFactory().get("/uk/programy/"))
    assert response.status_code == 500
    assert_valid(response.text)
    assert 'href="tel:112"' in response.text
    assert all(f'lang="{language}"' in response.text for language in ("pl", "uk", "en"))


def test_csrf_failure_says_what_to_do() -> None:
    response = csrf_failure(RequestFactory().post("/"), reason="token missing")
    assert response.status_code == 403
    assert_valid(response.text)
    assert "token" not in response.text


def test_their_stylesheet_stands_where_they_look_for_it() -> None:
    assert finders.find("core/css/error.css")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/nie-ma/", "/uk/nie-ma/", "/en/a/b/c/"])
def test_404_is_a_valid_page_with_a_way_out(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert_valid(response.text)
    assert 'href="#content"' in response.text
