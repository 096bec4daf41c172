"""A column that always holds the number of its row in E.164: for look-ups, for other systems."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from core.phones import parse_phone

if TYPE_CHECKING:
    DialledChars = models.CharField[str, str]
else:
    DialledChars = models.CharField

LONGEST = 16  # a plus and the fifteen digits of ITU-T E.164


class FollowsTheNumber(DeferredAttribute):
    """Reads the row's ``number`` at every look, so that the two can never differ."""

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        return self if instance is None else dialled(instance.number)

    def __set__(self, instance: Any, value: Any) -> None:
        """Keeps what is said, or the column would count as deferred; it is never shown."""
        instance.__dict__[self.field.attname] = value


class DialledField(DialledChars):
    """The first number of the row's ``number`` as ``+48717822300``, a short one as ``112``.

    Empty where there is no number, or none that can be dialled. Written with the row.
    """

    descriptor_class = FollowsTheNumber

    def __init__(self, **options: Any) -> None:
        fixed = {"max_length": LONGEST, "editable": False, "db_index": True, "default": ""}
        super().__init__(**{**fixed, **options})


def dialled(number: str) -> str:
    """``+48717822300`` for ``71 78 22 300 do 03``, an empty text where nothing can be dialled."""
    try:
        return parse_phone(number).e164
    except ValidationError:
        return ""


def fill(model: Any) -> None:
    """For migrations: write the column in all rows of a model that had ``number`` only."""
    for row in model.objects.exclude(number="").iterator():
        model.objects.filter(pk=row.pk).update(e164=dialled(row.number))
