"""Messages in Django templates: translate and blocktranslate tags, and ``_("…")`` in any tag."""

from collections.abc import Iterator
from io import BytesIO

from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

from tools.catalogues.message import Message

KEYWORDS = dict.fromkeys(("_", "gettext", "ngettext", "pgettext", "npgettext"))


def find_in_template(source: str) -> Iterator[Message]:
    """Yield the messages of a template."""
    python = "\n".join(line.strip() for line in templatize(source).splitlines())
    calls = extract_python(BytesIO(python.encode()), KEYWORDS, [], {"encoding": "utf-8"})
    for _line, function, texts, _comments in calls:
        yield _message(str(function), [texts] if isinstance(texts, str) else list(texts))


def _message(function: str, texts: list[str]) -> Message:
    match function, texts:
        case "npgettext", [context, singular, plural, *_]:
            return Message(singular, plural, context)
        case "pgettext", [context, singular, *_]:
            return Message(singular, context=context)
        case "ngettext", [singular, plural, *_]:
            return Message(singular, plural)
        case _:
            return Message(texts[0])
