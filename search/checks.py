"""System checks: a setting or an index that would fail only when somebody searches."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from search.engines import KNOWN_ENGINES, engine_class
from search.engines.elasticsearch.checks import check_elasticsearch
from search.fulltext import full_text_of
from search.topics import RESERVED, topic_facets


def register_all() -> None:
    """Called once, when the plugin is ready."""
    register(check_engine)
    register(check_elasticsearch)
    register(check_log_days)
    register(check_topics)
    register(check_index, Tags.database)


def check_engine(**kwargs: Any) -> list[CheckMessage]:
    """``search.E001``: SEARCH_ENGINE names no engine."""
    try:
        engine_class(settings.SEARCH_ENGINE)
    except (ImportError, TypeError) as error:
        known = ", ".join(sorted(KNOWN_ENGINES))
        hint = f"Use one of: {known}; or the dotted path of a SearchEngine class."
        return [Error(f"SEARCH_ENGINE is not usable: {error}", hint=hint, id="search.E001")]
    return []


def check_log_days(**kwargs: Any) -> list[CheckMessage]:
    """``search.E010``: SEARCH_LOG_DAYS is less than nothing."""
    if settings.SEARCH_LOG_DAYS >= 0:
        return []
    hint = "Set it to a number of days, for example 180, or to 0 to count no searches."
    return [Error("SEARCH_LOG_DAYS is negative.", hint=hint, id="search.E010")]


def check_topics(**kwargs: Any) -> list[CheckMessage]:
    """``search.E008``, ``search.E009``: a plugin's facet has a name that cannot be asked for."""
    try:
        names = topic_facets()
    except ValueError as error:
        hint = "Give it another name in register_search_topics, for example “level”."
        return [Error(str(error), hint=hint, id="search.E009")]
    hint = f"Give it another name in register_search_topics than {', '.join(sorted(RESERVED))}."
    return [
        Error(f"The facet “{name}” would never be counted.", hint=hint, id="search.E008")
        for name in names
        if name in RESERVED
    ]


def check_index(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """``search.E002``, ``search.E003``: the database has no full-text index, or cannot."""
    return [message for alias in databases or () for message in _check_database(alias)]


def _check_database(alias: str) -> list[CheckMessage]:
    connection = connections[alias]
    full_text = full_text_of(connection)
    if full_text is None:
        hint = "Use PostgreSQL or SQLite in DATABASE_URL."
        text = f"The search cannot work on {connection.vendor}."
        return [Error(text, hint=hint, id="search.E003")]
    if "search_searchtext" not in connection.introspection.table_names():
        return []  # nothing is migrated yet
    if full_text.exists(connection):
        return []
    hint = "Run `manage.py migrate`: it makes the index again."
    return [Error("The full-text index of the search is missing.", hint=hint, id="search.E002")]
