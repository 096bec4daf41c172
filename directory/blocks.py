"""Lists of words on a service's page."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, StructBlock, TextBlock

from core.blocks import ListedDocumentBlock
from core.blocks.text import AccordionItemBlock


class ConditionsBlock(StreamBlock):
    """What must hold for somebody to get the service, one condition an item."""

    item = CharBlock(
        label=_("Condition"),
        max_length=300,
        icon="check",
        preview_value="mieszkasz we Wrocławiu",
        description=_("One condition"),
    )

    class Meta:
        label = _("Conditions")


class PaperBlock(StructBlock):
    """Something to bring whose form can be downloaded."""

    name = CharBlock(
        label=_("Thing to bring"),
        max_length=300,
        help_text=_("For example “wniosek potwierdzony przez zarządcę domu”."),
    )
    document = ListedDocumentBlock(label=_("Form to download"))

    class Meta:
        icon = "download"
        label = _("Thing to bring with its form")


class ThingsToBringBlock(StreamBlock):
    """Documents and things, one an item; some with a form to download."""

    item = CharBlock(
        label=_("Thing to bring"),
        max_length=300,
        icon="doc-full",
        preview_value="dokument tożsamości",
        description=_("One document or thing"),
    )
    paper = PaperBlock(
        preview_value={"name": "wniosek o dodatek mieszkaniowy", "document": None},
        description=_("One document whose form readers can download"),
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


class QuestionsBlock(StreamBlock):
    """What people ask again and again about a service."""

    question = AccordionItemBlock(
        icon="help",
        preview_value={
            "title": "Czy muszę się umówić?",
            "text": "<p>Nie, przyjmujemy bez umawiania.</p>",
        },
        description=_("One question and its answer"),
    )

    class Meta:
        label = _("Questions and answers")
