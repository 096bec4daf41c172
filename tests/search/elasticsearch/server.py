"""The real server in tests: indices of its own for each process that runs tests."""

import os
import re

from wagtail.models import Site

from search.engines import SearchEngine, get_engine
from search.engines.elasticsearch.client import get_feeding_client
from search.engines.elasticsearch.indices import drop_others
from search.engines.elasticsearch.options import Options
from search.parsing import build_query
from search.results import SearchResults

ALIAS = f"test-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}-{os.getpid()}"


def refresh() -> None:
    """Show at once what was written, which a server does within a second by itself."""
    get_feeding_client().indices.refresh(index=Options.read().index)


def search(text: str, engine: SearchEngine | None = None) -> SearchResults:
    """What the chosen engine, or another one, finds on the only site."""
    return (engine or get_engine()).search(build_query(text, "pl", Site.objects.get().pk))


def clear() -> None:
    """Delete what a test has made."""
    drop_others(set())


def index_names() -> set[str]:
    """The indices that there are."""
    return set(get_feeding_client().indices.get(index=f"{ALIAS}-*", features="aliases"))


def engine_line(status: str, engine: str = "elasticsearch") -> list[int]:
    """Entries that the index has and should have, and versions it is behind, in any language."""
    (line,) = (line for line in status.splitlines() if f" {engine}: " in line)
    return [int(number) for number in re.findall(r"\d+", line)[:3]]
