"""The StreamField vocabulary that every page type offers."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from core.blocks.data import (
    CallToActionBlock,
    ContactBlock,
    DocumentsBlock,
    ListingBlock,
    TableBlock,
)
from core.blocks.links import LinkBlock, ListedDocumentBlock, LocalisedPageBlock, SizedImageBlock
from core.blocks.media import GalleryBlock, ImageBlock, LogosBlock, MapBlock, VideoBlock
from core.blocks.text import (
    INLINE,
    LISTS,
    PROSE,
    AccordionBlock,
    CalloutBlock,
    HeadingBlock,
    ProseBlock,
    QuoteBlock,
    StepBlock,
    StepsBlock,
)

__all__ = [
    "INLINE",
    "LISTS",
    "PROSE",
    "BodyBlock",
    "LinkBlock",
    "ListedDocumentBlock",
    "LocalisedPageBlock",
    "SizedImageBlock",
    "StepBlock",
]


class BodyBlock(StreamBlock):
    """All that an editor can put into the body of a page."""

    rich_text = ProseBlock(features=PROSE, group=_("Words"))
    heading = HeadingBlock(group=_("Words"))
    callout = CalloutBlock(group=_("Words"))
    accordion = AccordionBlock(group=_("Words"))
    steps = StepsBlock(group=_("Words"))
    quote = QuoteBlock(group=_("Words"))
    image = ImageBlock(group=_("Pictures and films"))
    gallery = GalleryBlock(group=_("Pictures and films"))
    video = VideoBlock(group=_("Pictures and films"))
    logos = LogosBlock(group=_("Pictures and films"))
    documents = DocumentsBlock(group=_("Facts and links"))
    table = TableBlock(group=_("Facts and links"))
    contact = ContactBlock(group=_("Facts and links"))
    map = MapBlock(group=_("Facts and links"))
    listing = ListingBlock(group=_("Facts and links"))
    call_to_action = CallToActionBlock(group=_("Facts and links"))

    class Meta:
        label = _("Content")
