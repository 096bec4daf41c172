"""A facet of rows of the database, chosen by their ids."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django_filters import ModelMultipleChoiceFilter
from django_filters.fields import ModelMultipleChoiceField

from core.ids import is_id


class IdsField(ModelMultipleChoiceField):
    """Refuses what cannot be an id before a database stumbles over it."""

    def clean(self, value: Any) -> Any:
        for text in map(str, value if isinstance(value, Sequence) else ()):
            if not is_id(text):
                message = self.error_messages["invalid_choice"]
                raise ValidationError(message, code="invalid_choice", params={"value": text})
        return super().clean(value)


class IdsFilter(ModelMultipleChoiceFilter):
    """``?office=1&office=2``: ids of rows; an id that is none is an error of the form."""

    field_class = IdsField
