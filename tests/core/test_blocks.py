"""Blocks: what they refuse, and what they say over the API."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from django.utils.translation import override
from wagtail.blocks import Block

from core.blocks import BodyBlock
from core.blocks.data import ContactBlock
from core.blocks.links import LinkBlock
from core.blocks.media import ImageBlock, VideoBlock
from core.blocks.text import HeadingBlock

BODY = BodyBlock()


@pytest.mark.parametrize("name", sorted(BODY.child_blocks))
@pytest.mark.django_db
def test_block_has_a_preview_and_a_description(name: str, rf: RequestFactory) -> None:
    block = BODY.child_blocks[name]
    assert block.is_previewable
    assert block.get_description()
    value = block.get_preview_value()
    assert block.render(value, {"request": rf.get("/")}).strip()


@pytest.mark.parametrize("name", sorted(BODY.child_blocks))
def test_block_has_a_template_of_its_own(name: str) -> None:
    assert BODY.child_blocks[name].meta.template == f"core/blocks/{name}.html"


@pytest.mark.parametrize(
    ("block", "value", "words"),
    [
        (LinkBlock(), {"label": "", "page": None, "url": ""}, "address"),
        (
            VideoBlock(),
            {"title": "Film", "file": None, "url": "", "captions": None, "transcript": "<p>a</p>"},
            "film",
        ),
        (ContactBlock(), {"role": "Kierownik", "number": "zadzwoń"}, "phone"),
    ],
)
def test_block_says_what_is_missing(block: Block, value: dict[str, Any], words: str) -> None:
    with override("en"), pytest.raises(ValidationError) as refused:
        block.clean(block.to_python(value))
    with override("en"):
        assert words in messages(refused.value).lower()


def test_an_image_needs_words_or_the_mark_that_it_decorates() -> None:
    block = ImageBlock(required=False)
    block.child_blocks["image"].field.required = False
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python({"image": None, "alt": "", "decorative": False}))
    assert "alt" in refused.value.block_errors
    assert block.clean(block.to_python({"image": None, "alt": "", "decorative": True}))


def test_heading_can_be_linked_to() -> None:
    value = HeadingBlock().to_python({"text": "Źródło łez", "level": "h2"})
    assert value.anchor == "zrodlo-lez"


def test_contact_gives_a_number_to_dial() -> None:
    block = ContactBlock()
    value = block.to_python({"role": "Kasa", "number": "71 78 22 300 do 03"})
    assert block.get_api_representation(value)["e164"] == "+48717822300"


def messages(error: ValidationError) -> str:
    """All words of a structured error."""
    parts = [str(m) for m in getattr(error, "messages", [])]
    parts += [messages(e) for e in getattr(error, "block_errors", {}).values()]
    if getattr(error, "non_block_errors", None):
        parts.append(str(error.non_block_errors))
    return " ".join(parts)
