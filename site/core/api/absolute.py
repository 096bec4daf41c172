"""Links inside texts, made complete: a foreign site shows them under its own address."""

import re
from typing import Any

from django.http import HttpRequest

LOCAL_LINK = re.compile(r'\b(href|src)="(?=/(?!/))')


def with_absolute_links(data: Any, request: HttpRequest) -> Any:
    """The same JSON with scheme and host before every local ``href`` and ``src`` in its texts."""
    if isinstance(data, str):
        return LOCAL_LINK.sub(rf'\1="{request.scheme}://{request.get_host()}', data)
    if isinstance(data, dict):
        return {key: with_absolute_links(value, request) for key, value in data.items()}
    if isinstance(data, list):
        return [with_absolute_links(value, request) for value in data]
    return data
