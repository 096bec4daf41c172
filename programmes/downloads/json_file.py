"""Budgets as JSON: the same rows, amounts as decimal strings as everywhere in our APIs."""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from programmes.downloads.rows import COLUMNS, CURRENCY, BudgetRow

CONTENT_TYPE = "application/json"


def json_bytes(rows: Iterable[BudgetRow]) -> bytes:
    """``{"currency": "PLN", "rows": [{…}]}``; null for what is not known."""
    found = [dict(zip(COLUMNS, map(_value, row.cells), strict=True)) for row in rows]
    return json.dumps({"currency": CURRENCY, "rows": found}, ensure_ascii=False).encode()


def _value(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value
