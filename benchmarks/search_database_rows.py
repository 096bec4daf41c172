"""The embedded engine against the bare SQL of the same question, and against modelsearch."""

import time
from collections.abc import Callable, Sequence
from itertools import pairwise

from benchmarks.progress import say
from benchmarks.search_calls import Call, bare, highlight_call, query_of, search_call, suggest_call
from benchmarks.search_measures import REPEATS, alone, alternate
from benchmarks.search_rows import Row, at_least, at_most, within
from benchmarks.search_words_near import large_vocabulary, slips_of

MAX_RATIO_TO_SQL = 2.0
MIN_TIMES_AS_FAST = 50.0
MAX_HIGHLIGHTING = 10.0
MAX_SHARE_OF_A_SEARCH = 0.1


def against_sql(size: int, questions: Sequence[str]) -> list[Row]:
    """Searches that find all words, searches that find some, and beginnings of words."""
    some = [f"{question} {other}" for question, other in pairwise(questions)]
    prefixes = [question.split()[-1][:2] for question in questions]
    return [
        _against_bare(size, "search / bare SQL", search_call, questions),
        _against_bare(size, "search, more words / bare SQL", search_call, some),
        _against_bare(size, "suggest, two letters / bare SQL", suggest_call, prefixes),
        _against_bare(size, "suggest, words / bare SQL", suggest_call, questions),
    ]


def _against_bare(
    size: int, what: str, call: Callable[[str], Call], questions: Sequence[str]
) -> Row:
    calls = [call(question) for question in questions]
    ours, sql = alternate(calls, [bare(call) for call in calls])
    return at_most(size, what, ours, sql, MAX_RATIO_TO_SQL)


def highlighting(size: int, questions: Sequence[str]) -> Row:
    """A page of ten results."""
    times = alone([highlight_call(question) for question in questions])
    return within(size, "marks in ten results", times, MAX_HIGHLIGHTING)


def did_you_mean(size: int, questions: Sequence[str]) -> Row:
    """The nearest of 50,000 words to a slip, against a whole search."""
    words = large_vocabulary([word for question in questions for word in question.split()])
    slips = slips_of(words, len(questions))
    mending: list[Call] = [lambda slip=slip: words.corrections(slip) for slip in slips]
    mending[0]()  # the first one sorts the words
    near, search = alternate(mending, [search_call(question) for question in questions])
    return at_most(size, "nearest of 50,000 words / search", near, search, MAX_SHARE_OF_A_SEARCH)


def against_stock(size: int, questions: Sequence[str]) -> Row:
    """The same rows, hits, total and facets by modelsearch."""
    from benchmarks import search_stock

    started = time.perf_counter()
    search_stock.fill(size)
    say(f"{size} rows indexed by modelsearch in {time.perf_counter() - started:.0f} s")
    stock = [search_stock.search_call(query_of(question)) for question in questions]
    ours = [search_call(question) for question in questions]
    slow, quick = alternate(stock, ours, counts=(1, REPEATS))
    return at_least(size, "modelsearch / search", slow, quick, MIN_TIMES_AS_FAST)
