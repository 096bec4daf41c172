"""What other plugins answer, and that none of them can break the page."""

import pytest
from django.http import HttpRequest
from django.template import Context, Template
from wagtail import hooks
from wagtail.models import Site

from core.search_answers import AskedWords, SearchAnswer
from search.direct_answers import direct_answers
from search.parsing import build_query

pytestmark = pytest.mark.django_db


def broken(request: HttpRequest, asked: AskedWords) -> list[SearchAnswer]:
    raise ValueError("broken")


def one(request: HttpRequest, asked: AskedWords) -> list[SearchAnswer]:
    return [SearchAnswer(1, "x.html", {"text": asked.text})]


def test_an_answer_that_cannot_be_shown_is_left_out() -> None:
    template = Template("{% load search_answers %}[{% search_answer answer %}]")
    answer = SearchAnswer(1, "there/is/none.html")
    assert template.render(Context({"answer": answer})) == "[]"


def test_a_plugin_that_fails_is_left_out() -> None:
    site = Site.objects.get(is_default_site=True)
    query = build_query("kasa", "pl", site.pk)
    with (
        hooks.register_temporarily("answer_search_query", broken),
        hooks.register_temporarily("answer_search_query", one),
    ):
        answers = direct_answers(HttpRequest(), query, site)
    assert [answer.context["text"] for answer in answers] == ["kasa"]
