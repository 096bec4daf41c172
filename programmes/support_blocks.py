"""What participants get, with what belongs to it."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    IntegerBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    StructValue,
)

from core.blocks import LISTS
from programmes.enums import SupportKind


class SupportValue(StructValue):
    """A form of support or a training in it."""

    @property
    def kind_label(self) -> str:
        """With whom one takes part; empty where it is not said."""
        return str(dict(SupportKind.choices).get(self.get("kind") or "", ""))


class TrainingBlock(StructBlock):
    """A training inside a form of support."""

    title = CharBlock(
        label=_("Name"), max_length=200, help_text=_("For example “Cooking workshop”.")
    )
    kind = ChoiceBlock(label=_("With whom"), choices=SupportKind.choices, required=False)
    meetings = IntegerBlock(
        label=_("Number of meetings"),
        required=False,
        min_value=1,
        help_text=_("For example 4; empty where it is not known."),
    )
    frequency = CharBlock(
        label=_("How often"),
        required=False,
        max_length=200,
        help_text=_("For example “once a week”."),
    )
    description = RichTextBlock(label=_("Description"), features=LISTS, required=False)

    class Meta:
        icon = "group"
        label = pgettext_lazy("support", "Training")
        value_class = SupportValue


class FormOfSupportBlock(StructBlock):
    """One thing that a participant gets, with the trainings that belong to it."""

    title = CharBlock(
        label=_("Name"), max_length=200, help_text=_("For example “Individual social counselling”.")
    )
    kind = ChoiceBlock(label=_("With whom"), choices=SupportKind.choices, required=False)
    meetings = IntegerBlock(
        label=_("Number of meetings"),
        required=False,
        min_value=1,
        help_text=_("For example 10; empty where it is not known."),
    )
    frequency = CharBlock(
        label=_("How often"),
        required=False,
        max_length=200,
        help_text=_("For example “at least twice a month”."),
    )
    description = RichTextBlock(label=_("Description"), features=LISTS, required=False)
    tasks = ListBlock(
        CharBlock(label=_("Task"), max_length=400), label=_("Tasks"), default=[], collapsed=True
    )
    trainings = ListBlock(TrainingBlock(), label=_("Trainings"), default=[], collapsed=True)

    class Meta:
        icon = "group"
        label = _("Form of support")
        value_class = SupportValue
        template = "programmes/blocks/form_of_support.html"
        preview_value = {
            "title": "Treningi umiejętności życiowych",
            "kind": "group",
            "frequency": "raz w tygodniu",
            "description": "<p>Zajęcia w małej grupie.</p>",
            "tasks": [],
            "trainings": [
                {
                    "title": "Trening kulinarny",
                    "kind": "group",
                    "meetings": 4,
                    "frequency": "",
                    "description": "<p>Gotujemy razem.</p>",
                }
            ],
        }
        description = _("What a participant gets, with its tasks and trainings")


class FormsOfSupportBlock(StreamBlock):
    """All that participants get."""

    form = FormOfSupportBlock()
