"""A serializer field for a related page that is a fact."""

from typing import Any

from core.api.fields import SourceField
from core.api.representations import Json, page_json


class SourcePageField(SourceField):
    """A link to a public page that the page in the default language names."""

    def to_representation(self, value: Any) -> Json | None:
        return page_json(value, self.context)
