"""The tags of the base templates."""

import json
import re

import html5lib
import pytest
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

LINK = re.compile(r'href="\?([^"]*)"')


class Described:
    """A page that says something dangerous of itself."""

    def structured_data(self, request: HttpRequest) -> list[dict[str, str]]:
        return [{"@context": "https://schema.org", "name": "</script><script>alert('ż')</script>&"}]


def render(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


def test_json_ld_cannot_leave_its_element() -> None:
    html = render(
        "{% load page_meta %}{% structured_data %}",
        page=Described(),
        request=RequestFactory().get("/"),
    )
    (script,) = html5lib.parseFragment(html, namespaceHTMLElements=False).iter("script")
    expected = Described().structured_data(HttpRequest())[0]
    assert json.loads(script.text) == expected
    assert "ż" in html


def test_nothing_is_said_where_there_is_no_page() -> None:
    assert render("{% load page_meta %}{% structured_data %}") == ""


@pytest.mark.parametrize(
    ("language", "locale"), [("pl", "pl_PL"), ("uk", "uk_UA"), ("en", "en_GB")]
)
def test_open_graph_names_the_language(language: str, locale: str) -> None:
    with translation.override(language):
        assert render("{% load page_meta %}{% og_locale %}") == locale


def test_an_empty_column_does_not_exist() -> None:
    source = "{% load layout %}{% beside %} {% if words %}{{ words }}{% endif %} {% endbeside %}"
    assert render(source) == ""
    assert "<aside" in render(source, words="Telefony")


def pagination(number: int, pages: int, query: str = "") -> str:
    page_obj = Paginator(range(pages * 10), 10).page(number)
    request = RequestFactory().get(f"/lista/?{query}")
    return render_to_string("core/partials/pagination.html", {"page_obj": page_obj}, request)


def test_pagination_keeps_the_question() -> None:
    links = LINK.findall(pagination(2, 3, "q=zasi%C5%82ek&kind=news&kind=office&page=2"))
    assert links[0] == "q=zasi%C5%82ek&amp;kind=news&amp;kind=office&amp;page=1"
    assert all("kind=news&amp;kind=office" in link for link in links)


def test_long_pagination_leaves_out_the_middle() -> None:
    html = pagination(10, 20)
    numbers = {link.rpartition("page=")[2] for link in LINK.findall(html)}
    assert numbers == {"1", "9", "11", "20"}
    assert "…" in html


def test_one_page_needs_no_pagination() -> None:
    assert pagination(1, 1).strip() == ""
