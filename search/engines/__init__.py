"""Engines of the search, chosen by the setting ``SEARCH_ENGINE``."""

from contextlib import suppress
from functools import lru_cache

from django.conf import settings
from django.utils.module_loading import import_string

from search.engines.base import EngineUnavailable, SearchEngine
from search.engines.fallback import FallbackEngine

KNOWN_ENGINES = {
    "database": "search.engines.database.DatabaseEngine",
    "elasticsearch": "search.engines.elasticsearch.engine.ElasticsearchEngine",
}
__all__ = [
    "KNOWN_ENGINES",
    "EngineUnavailable",
    "SearchEngine",
    "engine_class",
    "get_engine",
    "load_engine",
]


def get_engine() -> SearchEngine:
    """The engine of this installation, with the database behind it; one instance a process."""
    return _instance(settings.SEARCH_ENGINE)


def load_engine() -> None:
    """Import what the chosen engine needs: else the first resident would wait for that as well.

    Where the setting is wrong, ``search.E001`` says so.
    """
    with suppress(ImportError, TypeError):
        engine_class(settings.SEARCH_ENGINE)


def engine_class(name: str) -> type[SearchEngine]:
    """The class behind a known name or a dotted path; ImportError or TypeError if none."""
    found = import_string(KNOWN_ENGINES.get(name, name))
    if not (isinstance(found, type) and issubclass(found, SearchEngine)):
        raise TypeError(f"{name} is not a SearchEngine")
    return found


@lru_cache(maxsize=4)
def _instance(name: str) -> SearchEngine:
    engine = engine_class(name)()
    if name == "database":
        return engine
    return FallbackEngine(engine, engine_class("database")())
