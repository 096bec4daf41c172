"""Amounts of money as people write and paste them: ``1 011 304,73 zł``."""

import re
from typing import Any

from django import forms
from django.db import models

CURRENCY = re.compile(r"^\s*(?:zł|pln)|(?:zł|pln)\s*$", re.IGNORECASE)
SEPARATORS = re.compile(r"[.,]")


def plain_number(text: str) -> str:
    """The number with a decimal point and nothing between its digits.

    Spaces of any kind and the currency are dropped; of points and commas the last one is decimal
    unless it stands more than once.
    """
    text = re.sub(r"\s", "", CURRENCY.sub("", text))
    marks = SEPARATORS.findall(text)
    if not marks:
        return text
    decimal = marks[-1] if marks.count(marks[-1]) == 1 else ""
    whole, _, rest = text.rpartition(decimal) if decimal else (text, "", "")
    return SEPARATORS.sub("", whole) + ("." + rest if decimal else "")


class AmountFormField(forms.DecimalField):
    """A text box for an amount; ``<input type=number>`` would refuse what people paste."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "localize": True})

    def to_python(self, value: Any) -> Any:
        return super().to_python(plain_number(value) if isinstance(value, str) else value)


class AmountField(models.DecimalField):  # type: ignore[type-arg]
    """Money in PLN with two places."""

    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"form_class": AmountFormField, **options})

    def deconstruct(self) -> Any:
        """In migrations it is what the database sees: a decimal."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", args, kwargs
