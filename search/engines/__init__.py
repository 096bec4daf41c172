"""Engines of the search, chosen by the setting ``SEARCH_ENGINE``."""

from functools import lru_cache

from django.conf import settings
from django.utils.module_loading import import_string

from search.engines.base import EngineUnavailable, SearchEngine

KNOWN_ENGINES = {"database": "search.engines.database.DatabaseEngine"}
__all__ = ["KNOWN_ENGINES", "EngineUnavailable", "SearchEngine", "engine_class", "get_engine"]


def get_engine() -> SearchEngine:
    """The engine of this installation; one instance a process."""
    return _instance(settings.SEARCH_ENGINE)


def engine_class(name: str) -> type[SearchEngine]:
    """The class behind a known name or a dotted path; ImportError or TypeError if none."""
    found = import_string(KNOWN_ENGINES.get(name, name))
    if not (isinstance(found, type) and issubclass(found, SearchEngine)):
        raise TypeError(f"{name} is not a SearchEngine")
    return found


@lru_cache(maxsize=4)
def _instance(name: str) -> SearchEngine:
    return engine_class(name)()
