"""A cursor of psycopg that binds on the server, where Django's bind on the client."""

from types import SimpleNamespace
from typing import Any, Self

from psycopg import Cursor


class PreparingCursor(Cursor[Any]):
    """Prepares at the first time: psycopg would count executions, among all of the site's."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> Self:
        super().execute(query, params, prepare=True, **options)
        # Django's log of queries reads this; psycopg leaves it empty where it prepares.
        self._query: Any = SimpleNamespace(query=query.encode())
        return self
