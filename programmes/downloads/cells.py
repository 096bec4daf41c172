"""Values as cells of a text file or a spreadsheet."""

from decimal import Decimal

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """Text that a spreadsheet does not take for a formula (OWASP, "CSV injection")."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def as_text(value: str | int | Decimal | None) -> str:
    """A cell of a text file: a decimal point, nothing for what is not known, no formula."""
    if value is None:
        return ""
    return safe_cell(value) if isinstance(value, str) else str(value)
