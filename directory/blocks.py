"""Lists of words on a service's page."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, TextBlock


class ThingsToBringBlock(StreamBlock):
    """Documents and things, one an item."""

    item = CharBlock(
        label=_("Thing to bring"),
        max_length=300,
        icon="doc-full",
        preview_value="dokument tożsamości",
        description=_("One document or thing"),
    )

    class Meta:
        label = _("What to bring")


class ServiceStepsBlock(StreamBlock):
    """What a resident does, one step an item."""

    step = TextBlock(
        label=_("Step"),
        rows=2,
        icon="list-ol",
        preview_value="Zadzwoń do ośrodka i opowiedz o swojej sytuacji.",
        description=_("One step, addressed to the reader"),
    )

    class Meta:
        label = _("Steps")
