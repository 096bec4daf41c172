"""Goals of a programme, and how it is measured whether they are reached."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    DecimalBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
)

from core.blocks import INLINE
from programmes.enums import GoalLevel


class IndicatorBlock(StructBlock):
    """What is counted, in what, from what to what; a number that nobody knows stays empty."""

    name = CharBlock(
        label=_("What is measured"),
        max_length=250,
        help_text=_("For example “people who found work”."),
    )
    unit = CharBlock(
        label=_("Unit"), required=False, max_length=60, help_text=_("For example “people” or “%”.")
    )
    baseline = DecimalBlock(label=_("At the beginning"), required=False, help_text=_("Example: 0."))
    target = DecimalBlock(label=_("Target"), required=False, help_text=_("Example: 40."))
    reached = DecimalBlock(label=_("Reached"), required=False, help_text=_("Example: 38."))

    class Meta:
        icon = "order"
        label = _("Indicator")


class GoalBlock(StructBlock):
    """One goal, in its place among the others."""

    text = RichTextBlock(
        label=_("Goal"),
        features=INLINE,
        help_text=_("For example “Families cope with everyday duties on their own”."),
    )
    level = ChoiceBlock(
        label=_("General or specific"),
        choices=GoalLevel.choices,
        required=False,
        help_text=_("Empty where the documents do not tell them apart."),
    )
    indicators = ListBlock(IndicatorBlock(), label=_("Indicators"), default=[], collapsed=True)

    class Meta:
        icon = "tick"
        label = _("Goal")


class GoalsBlock(StreamBlock):
    """What the programme is to achieve, one goal an item."""

    goal = GoalBlock()
