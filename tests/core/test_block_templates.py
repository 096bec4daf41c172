"""Every block renders its own preview as valid HTML."""

import html5lib
import pytest
from django.template import Context, Template
from django.test import RequestFactory
from wagtail.blocks import Block

from core.blocks import BodyBlock

BLOCKS = BodyBlock().child_blocks
# Previews without a picture, a file or a page: those are drawn on the demo's pages.
WITH_OWN_PREVIEW = sorted(n for n, b in BLOCKS.items() if hasattr(b.meta, "preview_value"))


def render(block: Block) -> str:
    value = block.get_preview_value()
    template = Template("{% load wagtailcore_tags %}{% include_block value %}")
    bound = block.bind(value)
    return template.render(Context({"value": bound, "request": RequestFactory().get("/")}))


@pytest.mark.django_db
@pytest.mark.parametrize("name", WITH_OWN_PREVIEW)
def test_preview_is_valid_html(name: str) -> None:
    html = render(BLOCKS[name])
    assert html.strip()
    html5lib.HTMLParser(strict=True).parseFragment(html)


def test_every_block_has_a_template() -> None:
    assert {f"core/blocks/{name}.html" for name in BLOCKS} == {
        block.meta.template for block in BLOCKS.values()
    }
