"""Blocks of words: prose, headings, quotes, callouts, accordions, steps."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    StructValue,
    TextBlock,
)
from wagtail.coreutils import string_to_ascii

PROSE = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link", "hr"]
INLINE = ["bold", "italic", "link", "document-link"]
LISTS = [*INLINE, "ol", "ul"]


class ProseBlock(RichTextBlock):
    """Running text."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "core/blocks/rich_text.html"
        preview_value = "<p>Zasiłek celowy przyznajemy na konkretną potrzebę, np. na leki.</p>"
        description = _("Paragraphs, lists and links")


class HeadingValue(StructValue):
    """A heading that can be linked to."""

    @property
    def anchor(self) -> str:
        """An ASCII id made from the words, stable as long as they are."""
        return slugify(string_to_ascii(self.get("text") or ""))


class HeadingBlock(StructBlock):
    """A heading of the second or third level; the page's title is the first."""

    text = CharBlock(label=_("Heading"), max_length=150)
    level = ChoiceBlock(
        label=_("Level"),
        choices=[("h2", _("Section")), ("h3", _("Part of a section"))],
        default="h2",
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        value_class = HeadingValue
        template = "core/blocks/heading.html"
        preview_value = {"text": "Co przygotować", "level": "h2"}
        description = _("A heading that readers can jump to")


class CalloutBlock(StructBlock):
    """A short text that must not be missed."""

    kind = ChoiceBlock(
        label=_("Kind"),
        choices=[
            ("info", _("Good to know")),
            ("warning", _("Take care")),
            ("important", _("Important")),
        ],
        default="info",
    )
    title = CharBlock(label=_("Title"), required=False, max_length=120)
    text = RichTextBlock(label=_("Text"), features=LISTS)

    class Meta:
        icon = "warning"
        label = _("Callout")
        template = "core/blocks/callout.html"
        preview_value = {
            "kind": "warning",
            "title": "Uwaga",
            "text": "<p>Wniosek złóż do końca miesiąca.</p>",
        }
        description = _("A framed notice inside a text")


class AccordionItemBlock(StructBlock):
    """One question and its answer."""

    title = CharBlock(label=_("Question or title"), max_length=200)
    text = RichTextBlock(label=_("Answer"), features=LISTS)

    class Meta:
        label = _("Item")


class AccordionBlock(StructBlock):
    """Questions whose answers open when asked for."""

    items = ListBlock(AccordionItemBlock(), label=_("Questions"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Questions and answers")
        template = "core/blocks/accordion.html"
        preview_value = {
            "items": [
                {"title": "Czy muszę się umówić?", "text": "<p>Nie, przyjmujemy bez umawiania.</p>"}
            ]
        }
        description = _("Answers that open one by one")


class StepBlock(StructBlock):
    """One step of a procedure."""

    title = CharBlock(label=_("What to do"), max_length=200)
    text = RichTextBlock(label=_("Details"), features=LISTS, required=False)

    class Meta:
        label = _("Step")


class StepsBlock(StructBlock):
    """A procedure, step by step."""

    steps = ListBlock(StepBlock(), label=_("Steps"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        template = "core/blocks/steps.html"
        preview_value = {
            "steps": [
                {"title": "Zadzwoń do ośrodka", "text": ""},
                {
                    "title": "Porozmawiaj z pracownikiem socjalnym",
                    "text": "<p>U ciebie w domu.</p>",
                },
            ]
        }
        description = _("Numbered steps of a procedure")


class QuoteBlock(StructBlock):
    """Words of somebody, with their post."""

    text = TextBlock(label=_("Quotation"))
    source = CharBlock(
        label=_("Who said it"), required=False, help_text=_("The post or document, not a name.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "core/blocks/quote.html"
        preview_value = {"text": "Nasze wsparcie – Twoja samodzielność", "source": "Misja ośrodka"}
        description = _("A quotation and where it comes from")
