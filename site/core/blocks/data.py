"""Blocks that carry data: documents, tables, contacts, listings, calls to action."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    EmailBlock,
    FloatBlock,
    IntegerBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    TextBlock,
)
from wagtail.blocks.struct_block import StructValue
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from core.api.representations import Json, page_json
from core.blocks.links import LinkBlock, ListedDocumentBlock, LocalisedPageBlock
from core.blocks.samples import newest_documents
from core.blocks.text import INLINE
from core.listing import child_cards
from core.phones import Phone, parse_phone, validate_phone


class DocumentsBlock(StructBlock):
    """Files to download; type and size stand beside each."""

    title = CharBlock(label=_("Title"), required=False, max_length=120)
    documents = ListBlock(ListedDocumentBlock(label=_("Document")), label=_("Documents"), min_num=1)

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        template = "core/blocks/documents.html"
        description = _("A list of files with type and size")

    def get_preview_value(self) -> Any:
        """The two newest documents."""
        return self.to_python({"title": "Dokumenty", "documents": newest_documents()})


class TableBlock(StructBlock):
    """A table with a caption, so that a blind reader knows what it holds."""

    caption = CharBlock(label=_("What the table shows"), max_length=200)
    table = TypedTableBlock(
        [
            ("text", CharBlock(label=_("Text"), required=False)),
            ("number", FloatBlock(label=_("Number"), required=False)),
            (
                "rich_text",
                RichTextBlock(label=_("Formatted text"), features=INLINE, required=False),
            ),
        ],
        label=_("Table"),
    )

    class Meta:
        icon = "table"
        label = _("Table")
        template = "core/blocks/table.html"
        description = _("A table with a caption and typed columns")

    def get_preview_value(self) -> Any:
        """A table of two columns."""
        columns = [{"type": "text", "heading": "Sprawa"}, {"type": "text", "heading": "Pokój"}]
        rows = [{"values": ["Zasiłki", "12"]}, {"values": ["Dodatki mieszkaniowe", "14"]}]
        return self.to_python({"caption": "Pokoje", "table": {"columns": columns, "rows": rows}})


class ContactValue(StructValue):
    """A contact whose number can be dialled."""

    @property
    def dial(self) -> Phone | None:
        return parse_phone(self["number"]) if self.get("number") else None


class ContactBlock(StructBlock):
    """Whom to ask, by post."""

    role = CharBlock(
        label=_("Post or unit"), max_length=200, help_text=_("The post, never a person's name.")
    )
    number = CharBlock(label=_("Phone"), required=False, max_length=40, validators=[validate_phone])
    email = EmailBlock(label=_("E-mail"), required=False)
    address = CharBlock(label=_("Address"), required=False, max_length=250)
    page = LocalisedPageBlock(label=_("Page of the office"), required=False)

    class Meta:
        icon = "user"
        label = _("Contact")
        value_class = ContactValue
        template = "core/blocks/contact.html"
        preview_value = {
            "role": "Dział Pieczy Rodzinnej",
            "number": "58 347 82 73 do 79",
            "email": "",
            "address": "",
            "page": None,
        }
        description = _("A post with phone, e-mail and address")

    def get_api_representation(
        self, value: ContactValue, context: Mapping[str, Any] | None = None
    ) -> Json:
        data = {name: value.get(name) for name in ("role", "number", "email", "address")}
        dial = value.dial
        return data | {
            "e164": dial.e164 if dial else None,
            "page": page_json(value.get("page"), context),
        }


class ListingValue(StructValue):
    """The newest public children of a section."""

    @property
    def pages(self) -> list[Any]:
        section = self.get("section")
        return child_cards(section.localized, self.get("count") or 5) if section else []


class ListingBlock(StructBlock):
    """The pages of a section, each shown by its own card."""

    title = CharBlock(label=_("Title"), required=False, max_length=120)
    section = LocalisedPageBlock(label=_("Section"))
    count = IntegerBlock(label=_("How many"), default=5, min_value=1, max_value=20)

    class Meta:
        icon = "list-ul"
        label = _("List of a section")
        value_class = ListingValue
        template = "core/blocks/listing.html"
        description = _("The pages of a section, kept up to date by itself")
        preview_value = {"title": "Aktualności", "section": None, "count": 5}

    def get_api_representation(
        self, value: ListingValue, context: Mapping[str, Any] | None = None
    ) -> Json:
        return {
            "title": value.get("title"),
            "section": page_json(value.get("section"), context),
            "pages": [page_json(page, context) for page in value.pages],
        }


class CallToActionBlock(StructBlock):
    """The one thing to do next."""

    title = CharBlock(label=_("Title"), max_length=120)
    text = TextBlock(label=_("Text"), required=False, max_length=400)
    link = LinkBlock(label=_("Link"))

    class Meta:
        icon = "arrow-right"
        label = _("Call to action")
        template = "core/blocks/call_to_action.html"
        preview_value = {
            "title": "Zapisz się do programu",
            "text": "Wystarczy telefon.",
            "link": {
                "label": "Zobacz, jak się zapisać",
                "page": None,
                "url": "https://www.gov.pl/",
            },
        }
        description = _("A button to the next step")
