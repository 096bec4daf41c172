"""A model field for house numbers."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext

from directory.areas.numbers import HouseNumber


class HouseNumberField(models.CharField[str, str]):
    """Kept as text in one way of writing (``12 A`` becomes ``12a``); empty means open."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        defaults: dict[str, Any] = {"max_length": 10, "blank": True, "default": ""}
        super().__init__(*args, **defaults | kwargs)

    def to_python(self, value: Any) -> Any:
        """Raises ValidationError naming the number and the remedy."""
        text = super().to_python(value)
        if not text or not text.strip():
            return ""
        try:
            return str(HouseNumber.parse(text))
        except ValueError:
            raise ValidationError(not_a_number(text), code="house_number") from None


def not_a_number(text: str) -> str:
    """What is said about ``12aa``."""
    return gettext(
        "“%(number)s” is not a house number. Write a number with at most one letter, for "
        "example 12 or 12a."
    ) % {"number": text}
