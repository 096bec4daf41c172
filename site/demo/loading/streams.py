"""The short form of streams in YAML, made into what a StreamField stores."""

from typing import Any

from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock

Short = dict[str, Any]
INVENTED = {
    "pl": ("Przykład", "Ta treść jest zmyślona na potrzeby demonstracji."),
    "uk": ("Приклад", "Цей текст вигадано для демонстрації."),
    "en": ("Example", "This text is invented for the demonstration."),
}


def raw_stream(block: StreamBlock, items: list[Short]) -> list[dict[str, Any]]:
    """``[{heading: …}]`` as ``[{"type": "heading", "value": {…}}]``."""
    return [
        {"type": name, "value": raw_value(block.child_blocks[name], value)}
        for item in items
        for name, value in item.items()
    ]


def raw_value(block: Block, value: Any) -> Any:
    """A lone value stands for the first child of a struct; all else keeps its shape."""
    if isinstance(block, StreamBlock):
        return raw_stream(block, value)
    if isinstance(block, ListBlock):
        return [raw_value(block.child_block, item) for item in value]
    if isinstance(block, StructBlock):
        return _raw_struct(block, value)
    return value


def _raw_struct(block: StructBlock, value: Any) -> dict[str, Any]:
    fields = value if isinstance(value, dict) else {_main_child(block, value): value}
    return {name: raw_value(block.child_blocks[name], item) for name, item in fields.items()}


def _main_child(block: StructBlock, value: Any) -> str:
    if isinstance(value, list):
        return next(n for n, b in block.child_blocks.items() if isinstance(b, ListBlock))
    return next(iter(block.child_blocks))


def invented_notice(language: str) -> Short:
    """The callout that opens the body of invented content."""
    title, text = INVENTED[language]
    return {"callout": {"kind": "info", "title": title, "text": f"<p>{text}</p>"}}
