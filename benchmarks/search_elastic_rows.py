"""The engine on Elasticsearch against bare requests, and its rebuild against a bare bulk."""

import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from benchmarks.progress import say
from benchmarks.search_calls import query_of, suggest_query_of
from benchmarks.search_elastic import BareHttp, Call, engine
from benchmarks.search_measures import Times, alternate
from benchmarks.search_rows import Row, at_most, mebibytes_within

MAX_RATIO_TO_HTTP = 1.5
MAX_RATIO_OF_SUGGESTIONS = 2.0
MAX_RATIO_TO_BULK = 1.3
MAX_MEMORY = 32.0
MEBIBYTE = 2**20
BULK_INDEX = "bench-bare"
CHUNK = 500


def rows(size: int, questions: Sequence[str]) -> list[Row]:
    """Rebuild, searches and suggestions over ``size`` entries."""
    with engine() as ours:
        rebuilt = _rebuilding(size, ours)
        prefixes = [question.split()[-1][:2] for question in questions]
        return [
            rebuilt,
            _rebuilding_in_memory(size, ours),
            _against_http(size, "search / bare HTTP", _searcher(ours), questions),
            _against_http(size, "suggest / bare HTTP", _suggester(ours), questions),
            _against_http(size, "suggest, two letters / bare HTTP", _suggester(ours), prefixes),
        ]


def _searcher(ours: Any) -> Callable[[str], Call]:
    return lambda question: lambda: ours.search(query_of(question))


def _suggester(ours: Any) -> Callable[[str], Call]:
    return lambda beginning: lambda: ours.suggest(suggest_query_of(beginning))


def _against_http(
    size: int, what: str, call: Callable[[str], Call], questions: Sequence[str]
) -> Row:
    http = BareHttp()
    calls = [call(question) for question in questions]
    ours, bare = alternate(calls, [http.repeat(call) for call in calls])
    bound = MAX_RATIO_OF_SUGGESTIONS if "suggest" in what else MAX_RATIO_TO_HTTP
    return at_most(size, f"elasticsearch: {what}", ours, bare, bound)


def _rebuilding(size: int, ours: Any) -> Row:
    """Each the best of three, by turns the first: a server gets quicker while it works."""
    taken: dict[str, list[float]] = {"rebuild": [], "bulk": []}
    for turn in (("rebuild", "bulk"), ("bulk", "rebuild"), ("rebuild", "bulk")):
        for name in turn:
            call = ours.rebuild if name == "rebuild" else _bare_bulk()
            taken[name].append(_seconds(call))
    built, bulk = (Times([1_000 * min(seconds)]) for seconds in taken.values())
    say(f"{size} entries rebuilt in {built.p50 / 1000:.0f} s, bare in {bulk.p50 / 1000:.0f} s")
    return at_most(
        size, "elasticsearch: rebuild / bare parallel_bulk", built, bulk, MAX_RATIO_TO_BULK
    )


def _rebuilding_in_memory(size: int, ours: Any) -> Row:
    """What a rebuild holds at most: the same bound for any number of entries."""
    tracemalloc.start()
    ours.rebuild()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return mebibytes_within(size, "elasticsearch: memory of a rebuild", peak / MEBIBYTE, MAX_MEMORY)


def _bare_bulk() -> Callable[[], None]:
    """The same bodies, ready in memory, into an index made alike."""
    from elasticsearch.helpers import parallel_bulk

    from search.engines.elasticsearch import indices
    from search.engines.elasticsearch.client import get_feeding_client

    client = get_feeding_client()
    client.indices.delete(index=BULK_INDEX, ignore_unavailable=True)
    indices.create(BULK_INDEX)
    actions = list(_actions())

    def run() -> None:
        for _ in parallel_bulk(client, actions, thread_count=3, chunk_size=CHUNK):
            pass
        indices.finish(BULK_INDEX)
        client.indices.delete(index=BULK_INDEX)

    return run


def _actions() -> Iterator[dict[str, Any]]:
    from search.engines.elasticsearch.document import bodies_of
    from search.models import SearchEntry

    entries = SearchEntry.objects.order_by("pk")
    for start in range(0, entries.count(), CHUNK):
        for entry, _, body in bodies_of(entries[start : start + CHUNK]):
            yield {"_index": BULK_INDEX, "_id": str(entry), "_source": body}


def _seconds(call: Callable[[], Any]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started
