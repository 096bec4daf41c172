"""A field of several choices out of a closed list, which an editor ticks."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    ChoiceChars = models.CharField[Any, Any]
else:
    ChoiceChars = models.CharField

DIVIDER = "|"


class ChoiceSetField(ChoiceChars):
    """A tuple of values of ``vocabulary``, in its order, without repeats.

    The column holds ``|illness|old_age|``, so that :func:`any_of` finds rows on every database;
    values that the vocabulary no longer knows are kept until somebody edits the row.
    """

    def __init__(self, *args: Any, vocabulary: Any = None, **options: Any) -> None:
        self.vocabulary = vocabulary
        fixed = {"max_length": 500, "blank": True, "default": ()}
        super().__init__(*args, **{**fixed, **options})

    def to_python(self, value: Any) -> tuple[str, ...]:
        """From the column, from a form, or from a revision."""
        if not value:
            return ()
        texts = value.split(DIVIDER) if isinstance(value, str) else map(str, value)
        return self._ordered(filter(None, texts))

    def from_db_value(self, value: str | None, *_: Any) -> tuple[str, ...]:
        return self.to_python(value)

    def get_prep_value(self, value: Any) -> str:
        values = self.to_python(value)
        return f"{DIVIDER}{DIVIDER.join(values)}{DIVIDER}" if values else ""

    def value_to_string(self, obj: Any) -> str:
        """What a revision keeps."""
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: tuple[str, ...], model_instance: Any) -> None:
        """Raises ValidationError for a value that is none of the vocabulary."""
        unknown = [one for one in value if one not in self._known]
        if unknown:
            message = _("“%(value)s” is not on the list. Choose from the list.")
            raise ValidationError(message, code="invalid_choice", params={"value": unknown[0]})

    def run_validators(self, value: Any) -> None:
        """The length of the column is a matter of the vocabulary, not of a tuple's."""

    def formfield(self, **options: Any) -> Any:
        fixed = {
            "choices": self.vocabulary.choices,
            "widget": forms.CheckboxSelectMultiple,
            "label": self.verbose_name,
            "help_text": self.help_text,
            "required": not self.blank,
        }
        given = {name: options[name] for name in ("widget",) if name in options}
        return forms.MultipleChoiceField(**{**fixed, **given})

    @property
    def _known(self) -> list[str]:
        return list(self.vocabulary.values) if self.vocabulary else []

    def _ordered(self, values: Iterable[str]) -> tuple[str, ...]:
        asked = dict.fromkeys(values)
        known = [value for value in self._known if value in asked]
        return (*known, *(value for value in asked if value not in known))


def any_of(name: str, values: Iterable[str]) -> models.Q:
    """Rows whose field ``name`` has at least one of the values; all rows where none is given."""
    found = models.Q()
    for value in values:
        found |= models.Q(**{f"{name}__contains": f"{DIVIDER}{value}{DIVIDER}"})
    return found
