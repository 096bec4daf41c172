"""A resident who opens pages of results while the search server is not there."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from benchmarks.search_measures import Times
from benchmarks.search_rows import Row, as_fast, within

PAGES = 1_000
FIRST, RATIO, SLACK = 2_500.0, 1.5, 5.0
# One word, an inflected one, a slip, what stands apart, what is not there: one request, or several.
QUESTIONS = (
    "asystent", "asystenta rodziny", "asystnet rodziny", "strona obowiązkach rodziców",
    "dowóz węgla",
)  # fmt: skip
Trouble = Callable[[], AbstractContextManager[None]]


def fill(page: Any) -> int:
    """A site of so many pages, all to be found; the number of entries."""
    from benchmarks.copied_pages import copy_page
    from search.models import SearchEntry
    from search.pipeline import rebuild

    copy_page(page, PAGES)
    rebuild()
    for question in QUESTIONS:
        _time(question)  # dictionaries are read, templates compiled
    return SearchEntry.objects.count()


def searching(entries: int, name: str, trouble: Trouble, rounds: int) -> list[Row]:
    """The first page of results with this trouble, and those after it."""
    first = Times([_first(question, trouble) for question in QUESTIONS])
    rows = [within(entries, f"{name}: first results", first, FIRST)]
    calm, troubled = [], []
    for _ in range(rounds):
        for question in QUESTIONS:
            calm.append(_time(question))
            with trouble():
                troubled.append(_time(question))
    what = f"{name}: later results"
    return [*rows, as_fast(entries, what, Times(troubled), Times(calm), RATIO, SLACK)]


def _first(question: str, trouble: Trouble) -> float:
    """As after a start of the site, when nobody knows of the trouble yet."""
    from search import engines

    engines._instance.cache_clear()
    with trouble():
        engines.load_engine()
        return _time(question)


def _time(question: str) -> float:
    from django.test import Client
    from django.urls import reverse

    client = Client(headers={"host": "localhost"})
    began = time.perf_counter()
    response = client.get(reverse("search:results"), {"q": question})
    milliseconds = (time.perf_counter() - began) * 1000
    assert response.status_code == 200
    return milliseconds
