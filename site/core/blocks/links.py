"""Choosers whose JSON a foreign site can show without asking again."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, PageChooserBlock, StructBlock, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError, StructValue
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from core.api.representations import Json, document_json, image_json, page_json


class LocalisedPageBlock(PageChooserBlock):
    """A page, linked in the reader's language."""

    def get_api_representation(self, value: Any, context: Mapping[str, Any] | None = None) -> Any:
        return page_json(value, context)


class ListedDocumentBlock(DocumentChooserBlock):
    """A document with its type and size."""

    def get_api_representation(self, value: Any, context: Mapping[str, Any] | None = None) -> Any:
        return document_json(value, "", context)


class SizedImageBlock(ImageChooserBlock):
    """An image in several widths."""

    def get_api_representation(self, value: Any, context: Mapping[str, Any] | None = None) -> Any:
        return image_json(value, value.description if value else "", context)


class LinkValue(StructValue):
    """A link to a page of the site or to an address elsewhere."""

    @property
    def href(self) -> str:
        page = self.get("page")
        return (page.localized.url or "") if page else self.get("url") or ""

    @property
    def text(self) -> str:
        page = self.get("page")
        return self.get("label") or (page.localized.title if page else self.get("url") or "")


class LinkBlock(StructBlock):
    """One link: a page of the site, or an address."""

    label = CharBlock(
        label=_("Text of the link"),
        required=False,
        max_length=120,
        help_text=_("Empty: the title of the page."),
    )
    page = LocalisedPageBlock(label=_("Page of this site"), required=False)
    url = URLBlock(label=_("or an address elsewhere"), required=False)

    class Meta:
        icon = "link"
        value_class = LinkValue
        label = _("Link")

    def clean(self, value: StructValue) -> StructValue:
        cleaned = super().clean(value)
        if not cleaned.get("page") and not cleaned.get("url"):
            raise StructBlockValidationError(
                non_block_errors=[_("Choose a page of this site or write an address.")]
            )
        return cleaned

    def get_api_representation(
        self, value: LinkValue, context: Mapping[str, Any] | None = None
    ) -> Json:
        page = page_json(value.get("page"), context)
        return {"label": value.text, "url": page["url"] if page else value.get("url") or None}
