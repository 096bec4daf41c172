"""Columns of a row as one line of text: the same for rows that say the same."""

from typing import Any

from django.db.models import Func, TextField


class JsonRow(Func):
    """A JSON list of the columns: dates as ISO 8601, booleans as such or as 0 and 1."""

    function = "json_array"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """Its own name for it, and text instead of JSON, which would be read at once."""
        own = {"function": "jsonb_build_array", "template": "%(function)s(%(expressions)s)::text"}
        return self.as_sql(compiler, connection, **own, **context)
