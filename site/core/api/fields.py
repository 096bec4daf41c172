"""Serializer fields of the page API: facts from their one source, media ready to show."""

from decimal import Decimal
from typing import Any

from django.db.models import prefetch_related_objects
from rest_framework.fields import Field
from wagtail.models import Page

from core.api.representations import Json, document_json, image_json, page_json
from core.media import CentreDocument, CentreImage


class ImageField(Field):
    """An image in several widths."""

    def to_representation(self, value: CentreImage) -> Json | None:
        return image_json(value, value.description, self.context)


class PageField(Field):
    """A link to another public page, in the language of this one."""

    def to_representation(self, value: Page) -> Json | None:
        return page_json(value, self.context)


class SourceField(Field):
    """A plain fact, read from the page in the default language."""

    def get_attribute(self, instance: Any) -> Any:
        return super().get_attribute(instance.source)

    def to_representation(self, value: Any) -> Any:
        return value


class RowsField(SourceField):
    """Rows of facts, each with the ``api_fields`` of its model."""

    def to_representation(self, value: Any) -> list[Json]:
        rows = list(value.all())
        prefetch_related_objects(rows, *_relations(rows))
        return [row_json(row, self.context) for row in rows]


def _relations(rows: list[Any]) -> list[str]:
    """Declared foreign keys: read for all rows at once, however many there are."""
    if not rows:
        return []
    model = type(rows[0])
    declared = {field.name for field in model.api_fields}
    keys = (field.name for field in model._meta.fields if field.many_to_one)
    return [name for name in keys if name in declared]


def row_json(row: Any, context: dict[str, Any]) -> Json:
    """The declared fields of one row; relations become links, money a decimal string."""
    return {
        field.name: _value_json(getattr(row, field.name), context) for field in type(row).api_fields
    }


def _value_json(value: Any, context: dict[str, Any]) -> Any:
    if isinstance(value, Page):
        return page_json(value, context)
    if isinstance(value, CentreDocument):
        return document_json(value, "", context)
    if isinstance(value, CentreImage):
        return image_json(value, value.description, context)
    if hasattr(type(value), "api_fields"):
        return row_json(value, context)
    return str(value) if isinstance(value, Decimal) else value
