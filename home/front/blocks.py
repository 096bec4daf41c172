"""What people come for, as blocks of the front page."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, StructBlock, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError, StructValue

from core.api.representations import Json, page_json
from core.blocks import LocalisedPageBlock


class TaskBlock(StructBlock):
    """One matter in people's own words, and where it is settled."""

    title = CharBlock(
        label=_("Matter"),
        max_length=80,
        help_text=_("As people say it, for example “Brakuje mi na życie”."),
    )
    text = CharBlock(
        label=_("In a few words"),
        required=False,
        max_length=160,
        help_text=_("For example “Zasiłki, posiłki i pomoc rzeczowa”."),
    )
    page = LocalisedPageBlock(label=_("Page of this site"), required=False)
    url = URLBlock(label=_("or an address elsewhere"), required=False)

    class Meta:
        icon = "arrow-right"
        label = _("Matter")
        description = _("A matter that people come with, linked to its page")
        preview_value = {
            "title": "Brakuje mi na życie",
            "text": "Zasiłki, posiłki i pomoc rzeczowa",
            "page": None,
            "url": "https://www.gov.pl/",
        }
        preview_template = "home/previews/task.html"

    def clean(self, value: StructValue) -> StructValue:
        cleaned = super().clean(value)
        if not cleaned.get("page") and not cleaned.get("url"):
            message = _("Choose a page of this site or write an address.")
            raise StructBlockValidationError(block_errors={"page": ValidationError(message)})
        return cleaned

    def get_api_representation(
        self, value: StructValue, context: Mapping[str, Any] | None = None
    ) -> Json:
        page = page_json(value.get("page"), context)
        url = page["url"] if page else value.get("url") or None
        return {"title": value.get("title"), "text": value.get("text"), "url": url}


class TasksBlock(StreamBlock):
    """Six to eight matters; more than a dozen nobody reads."""

    task = TaskBlock()

    class Meta:
        max_num = 12
