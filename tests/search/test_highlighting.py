"""Snippets of the original text, with the found words marked in the form they have there."""

import time

import pytest

from search.highlighting import SNIPPET_LENGTH, Highlighter
from search.parsing import build_query


def highlighter(text: str, locale: str = "pl") -> Highlighter:
    return Highlighter(build_query(text, locale, 1).terms, locale)


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("zasilek", "Zasiłki i dodatki", "<mark>Zasiłki</mark> i dodatki"),
        ("asystent", "dla asystentów rodzin", "dla <mark>asystentów</mark> rodzin"),
        ("717822300", "tel. 71 78 22 300.", "tel. <mark>71 78 22 300</mark>."),
        ("500 plus", "Rodzina 500+", "Rodzina <mark>500+</mark>"),
        ("kasa", "<b>kasy</b> & 'x'", "&lt;b&gt;<mark>kasy</mark>&lt;/b&gt; &amp; &#x27;x&#x27;"),
        ("kasa", "", ""),
    ],
)  # fmt: skip
def test_inflected_forms_are_marked(query: str, text: str, marked: str) -> None:
    assert highlighter(query).mark(text) == marked


def test_a_short_text_is_shown_whole() -> None:
    assert highlighter("kasa").snippet(["Kasa jest czynna."]) == "<mark>Kasa</mark> jest czynna."


def test_the_window_with_most_words_is_shown() -> None:
    text = (
        "kasa "
        + "obojętne słowa bez znaczenia " * 40
        + "w kasie zasiłki wypłacamy. "
        + "dalej " * 99
    )
    snippet = highlighter("kasa zasiłek").snippet([text])
    assert "<mark>kasie</mark> <mark>zasiłki</mark>" in snippet
    assert snippet.startswith("… ")
    assert snippet.endswith(" …")
    assert len(snippet) < SNIPPET_LENGTH + 60


def test_the_text_with_the_words_wins_over_the_first_text() -> None:
    assert "<mark>kasy</mark>" in highlighter("kasa").snippet(["Streszczenie.", "Godziny kasy."])


def test_without_a_found_word_the_first_text_is_shown() -> None:
    assert highlighter("kasa").snippet(["", "Streszczenie.", "Treść."]) == "Streszczenie."


def test_no_text_no_snippet() -> None:
    assert highlighter("kasa").snippet(["", " \n"]) == ""


def test_words_are_not_cut_and_one_endless_word_is() -> None:
    assert len(highlighter("kasa").snippet(["x" * 5_000])) < SNIPPET_LENGTH + 10
    words = highlighter("brak").snippet(["żółw " * 500]).removesuffix(" …").split()
    assert set(words) == {"żółw"}


def test_ukrainian_words_are_marked() -> None:
    assert "<mark>допомоги</mark>" in highlighter("допомога", "uk").mark("про допомоги")


def test_ten_snippets_take_no_time() -> None:
    """Rather a guard against quadratic time than a measure; benchmarks/ measures."""
    text = "Zasiłek rodzinny dla asystentów rodziny w kasie ośrodka. " * 300
    found = highlighter("kasa zasiłek")
    found.snippet([text])
    started = time.perf_counter()
    for _ in range(10):
        found.snippet([text])
    assert time.perf_counter() - started < 2


def test_a_word_far_down_in_a_long_file_is_found() -> None:
    text = "Zwykłe słowa. " * 3_000 + "Tu jest kasa ośrodka."
    assert "<mark>kasa</mark>" in highlighter("kasy").snippet([text])
