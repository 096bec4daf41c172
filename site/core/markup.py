"""The words of HTML, without its tags."""

import re
from collections.abc import Callable

TAG = re.compile(r"(<[^>]*>)")


def change_words(html: str, change: Callable[[str], str]) -> str:
    """The same tags with what ``change`` makes of the text between them."""
    parts = TAG.split(html)
    return "".join(part if part.startswith("<") else change(part) for part in parts)
