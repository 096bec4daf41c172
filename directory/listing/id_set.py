"""Membership in a long list of ids as one parameter of a query.

``pk__in`` gives a parameter to each id: thousands of them are slow, and more than SQLite may take.
"""

import json
from collections.abc import Iterable
from typing import Any

from django.db.models import BooleanField, Func


class InIds(Func):
    """Whether a column of whole numbers is one of the ids."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, column: str, ids: Iterable[int], **extra: Any) -> None:
        super().__init__(column, **extra)
        self.ids = sorted(ids)

    def as_sql(self, compiler: Any, connection: Any, **context: Any) -> Any:  # type: ignore[override]
        """A JSON list of numbers is read the same by SQLite and, as ``int[]``, by PostgreSQL."""
        column, params = compiler.compile(self.source_expressions[0])
        if connection.vendor == "postgresql":
            return f"({column} = ANY(%s))", (*params, self.ids)
        return f"({column} IN (SELECT value FROM json_each(%s)))", (*params, json.dumps(self.ids))
