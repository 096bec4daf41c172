"""The hours of a day on one line: an editor writes ``8:00–12:00, 13:00–15:00``."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.compare import FieldComparison, register_comparison_class

from core.formats import hours
from directory.schedules import Span
from directory.schedules.text import UnreadableSpan, read_spans, write_spans

if TYPE_CHECKING:
    BaseField = models.Field[tuple[Span, ...] | str, tuple[Span, ...]]
else:
    BaseField = models.Field

EXAMPLE = "8:00–12:00, 13:00–15:00"
UNREADABLE = _("“%(part)s” is not understood. Write hours like %(example)s.")


def spans_words(spans: tuple[Span, ...]) -> str:
    """``8:00–12:00, 13:00–15:00``: as it is shown and as it can be written."""
    return ", ".join(hours(span.opens, span.closes) for span in spans)


def checked_spans(value: Any) -> tuple[Span, ...]:
    """Spans from text or from spans; ValidationError with an example for what is neither."""
    if isinstance(value, tuple):
        return value
    try:
        return read_spans(value or "")
    except UnreadableSpan as error:
        values = {"part": error.part, "example": EXAMPLE}
        raise ValidationError(UNREADABLE, code="unreadable", params=values) from error


class SpansField(BaseField):
    """A tuple of spans, kept as canonical text ``08:00-12:00,13:00-15:00``; empty is closed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", ())
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        for own in ("blank", "default"):
            kwargs.pop(own, None)
        return name, path, args, kwargs

    def get_internal_type(self) -> str:
        return "TextField"

    def from_db_value(self, value: str, *args: Any) -> tuple[Span, ...]:
        return read_spans(value)

    def to_python(self, value: Any) -> tuple[Span, ...]:
        return checked_spans(value)

    def get_prep_value(self, value: Any) -> str:
        return write_spans(checked_spans(super().get_prep_value(value)))

    def value_to_string(self, obj: models.Model) -> str:
        return write_spans(checked_spans(self.value_from_object(obj)))

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**({"form_class": SpansFormField} | kwargs))


class SpansInput(forms.TextInput):
    """A line of text, closed where empty; ``copies`` adds a button that fills in the work week."""

    template_name = "directory/admin/spans_input.html"

    class Media:
        js = ["directory/js/week.js"]

    def __init__(self, attrs: dict[str, Any] | None = None, *, copies: bool = False) -> None:
        super().__init__({"placeholder": _("closed"), "autocomplete": "off"} | (attrs or {}))
        self.copies = copies

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["copies"] = self.copies
        return context


class SpansFormField(forms.CharField):
    """Shows spans as people write them."""

    widget = SpansInput

    def to_python(self, value: Any) -> Any:
        return checked_spans(super().to_python(value))

    def prepare_value(self, value: Any) -> Any:
        return spans_words(value) if isinstance(value, tuple) else value


class SpansComparison(FieldComparison):
    """Versions of a page are compared by what an editor wrote."""

    def __init__(self, field: Any, obj_a: Any, obj_b: Any) -> None:
        super().__init__(field, obj_a, obj_b)
        self.val_a: Any = spans_words(field.value_from_object(obj_a))
        self.val_b: Any = spans_words(field.value_from_object(obj_b))


register_comparison_class(SpansField, comparison_class=SpansComparison)
