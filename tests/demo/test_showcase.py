"""The demonstration shows every block on one page, so that checks of looks see them all."""

from core.blocks import BodyBlock
from demo.loading.content import read_centre
from demo.loading.pages import walk


def test_the_showcase_has_every_block() -> None:
    showcase = next(n for n in walk(read_centre("gdansk").pages) if n["id"] == "wzornik")
    shown = {name for item in showcase["body"] for name in item}
    on_every_page = {"rich_text", "callout"}  # the callout says that the page is invented
    assert shown | on_every_page >= set(BodyBlock().child_blocks)
