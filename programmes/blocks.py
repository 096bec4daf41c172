"""Lists of words on a programme's page: results and actions, one an item."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock, StreamBlock

from core.blocks import INLINE, LISTS


class ResultsBlock(StreamBlock):
    """What is expected to change, one result an item."""

    result = RichTextBlock(
        label=_("Result"),
        features=INLINE,
        icon="pick",
        help_text=_("For example “Participants use a computer to settle official matters”."),
    )


class ActionsBlock(StreamBlock):
    """What is done, one action an item."""

    action = RichTextBlock(
        label=_("Action"),
        features=LISTS,
        icon="cogs",
        help_text=_("For example “A family assistant visits the family at home”."),
    )
