"""No line of a page ends with "w", "z" or "ul."."""

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import mark_safe
from hypothesis import given
from hypothesis import strategies as st

from core.typography import bind_html, bind_words

S = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Pomoc w domu", f"Pomoc w{S}domu"),
        ("i w domu, i z rodziną", f"i{S}w{S}domu, i{S}z{S}rodziną"),
        ("W Słupsku", f"W{S}Słupsku"),
        ("Допомога в домі та з дітьми", f"Допомога в{S}домі та з{S}дітьми"),
        ("ul. Strzegomska 6", f"ul.{S}Strzegomska 6"),
        ("art. 8 ust. 2", f"art.{S}8 ust.{S}2"),
        ("1 011 304,73 zł w 2015 r.", f"1 011 304,73{S}zł w{S}2015{S}r."),
        ("Wsparcie – „Szopen”", f"Wsparcie{S}– „Szopen”"),
        ("PDF, 448 KB", f"PDF, 448{S}KB"),
        ("18 lat i więcej", f"18{S}lat i{S}więcej"),
    ],
)
def test_binds_short_words_to_the_next(text: str, bound: str) -> None:
    assert bind_words(text) == bound


@pytest.mark.parametrize("text", ["żal od", "Rodzina Plus", "2018–2019", "A-z", "m.in. to"])
def test_leaves_other_spaces_alone(text: str) -> None:
    assert bind_words(text) == text


def test_html_is_touched_only_between_tags() -> None:
    html = '<a title="w domu" href="/w domu">w domu</a> z <b>rodziną</b>'
    expected = f'<a title="w domu" href="/w domu">w{S}domu</a> z{S}<b>rodziną</b>'
    assert bind_html(html) == expected


@given(st.text())
def test_only_white_space_ever_changes(text: str) -> None:
    assert bind_html(text).replace(S, " ").split() == text.replace(S, " ").split()


def render(template: str, **context: object) -> str:
    return Template("{% load typography %}" + template).render(Context(context))


def test_filter_escapes_text_and_keeps_safe_html() -> None:
    assert render("{{ text|typography }}", text="<b> i & o") == f"&lt;b&gt; i{S}&amp; o"
    assert render("{{ text|typography }}", text=mark_safe("<b>w</b> domu")) == "<b>w</b> domu"
    assert render("{{ text|typography }}", text=None) == ""


@pytest.mark.parametrize(("language", "attribute"), [("pl", ""), ("uk", ' lang="pl"')])
def test_polish_facts_are_marked_on_foreign_pages(language: str, attribute: str) -> None:
    with translation.override(language):
        assert render("<p{% polish %}>") == f"<p{attribute}>"
