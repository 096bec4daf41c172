"""One row a question and day, written in one statement that waits for nobody for long."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F

from core import clock
from search.models import QueryCount
from search.query_log.texts import countable

logger = logging.getLogger(__name__)
WAIT_MS = 250
_SQLITE_WAIT_S = 5
_UPSERT = """
INSERT INTO search_querycount (day, site_id, locale, text, searches, results, empty, clicks)
VALUES (%s, %s, %s, %s, 1, %s, %s, 0)
ON CONFLICT (day, site_id, locale, text) DO UPDATE SET
    searches = search_querycount.searches + 1,
    results = excluded.results,
    empty = search_querycount.empty + excluded.empty
"""


@dataclass(frozen=True)
class Counted:
    """What a row is about."""

    day: date
    site_id: int
    locale: str
    text: str

    @classmethod
    def today(cls, text: str, locale: str, site_id: int) -> "Counted | None":
        """None where the setting is off or the text must not be kept."""
        words = countable(text) if settings.SEARCH_LOG_DAYS else ""
        return cls(clock.today(), site_id, locale, words) if words else None


def record(text: str, locale: str, site_id: int, results: int) -> None:
    """Count a search; whatever goes wrong is logged and harms nobody."""
    try:
        if counted := Counted.today(text, locale, site_id):
            _write(counted, results)
    except Exception:
        logger.exception("A search could not be counted.")


def record_click(counted: Counted) -> None:
    """Count that a result of this search was opened; not where the row is gone meanwhile."""
    try:
        with _short_wait():
            rows = QueryCount.objects.filter(
                day=counted.day, site=counted.site_id, locale=counted.locale, text=counted.text
            )
            rows.update(clicks=F("clicks") + 1)
    except Exception:
        logger.exception("A click could not be counted.")


def _write(counted: Counted, results: int) -> None:
    day = connection.ops.adapt_datefield_value(counted.day)
    values = [day, counted.site_id, counted.locale, counted.text, results, int(results == 0)]
    with _short_wait(), connection.cursor() as cursor:
        cursor.execute(_UPSERT, values)


@contextmanager
def _short_wait() -> Iterator[None]:
    """A transaction that gives up soon if others hold the row (SQLite: the database)."""
    if connection.vendor != "sqlite":
        with transaction.atomic():
            _execute(f"SET LOCAL lock_timeout = '{WAIT_MS}ms'")
            yield
        return
    usual = connection.settings_dict["OPTIONS"].get("timeout", _SQLITE_WAIT_S)
    _execute(f"PRAGMA busy_timeout = {WAIT_MS}")
    try:
        with transaction.atomic():
            yield
    finally:
        _execute(f"PRAGMA busy_timeout = {int(usual * 1000)}")


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
