"""``{% load page_meta %}``: what machines read of a page."""

import json
from collections.abc import Mapping
from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail import hooks

from core.below import Below, place_below

register = template.Library()

# The same three as django.utils.html.json_script: nothing can end the script element early.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
TERRITORIES = {"pl": "pl_PL", "uk": "uk_UA", "en": "en_GB"}


@register.simple_tag(takes_context=True)
def structured_data(context: Mapping[str, Any]) -> SafeString:
    """The page's JSON-LD (schema.org), one script element a thing; nothing without a page."""
    page, request = context.get("page"), context.get("request")
    if page is None or request is None or not hasattr(page, "structured_data"):
        return SafeString("")
    scripts = ((as_json(thing),) for thing in page.structured_data(request))
    return format_html_join("\n", '<script type="application/ld+json">{}</script>', scripts)


def as_json(thing: Mapping[str, Any]) -> SafeString:
    """JSON that may stand inside a script element."""
    text = json.dumps(thing, cls=DjangoJSONEncoder, ensure_ascii=False).translate(ESCAPES)
    # Safe: the characters that could end the script element are escaped.
    return mark_safe(text)


@register.simple_tag
def plugin_heads() -> list[str]:
    """Templates that plugins put into every page's head (hook ``register_page_head``)."""
    return [register_head() for register_head in hooks.get_hooks("register_page_head")]


@register.simple_tag(takes_context=True)
def below_page(context: Mapping[str, Any]) -> Below | None:
    """The place below the page that is being served; None where it is the page itself."""
    request = context.get("request")
    return place_below(request) if request else None


@register.simple_tag
def og_locale() -> str:
    """The active language as Open Graph writes it, for example ``pl_PL``."""
    return TERRITORIES.get(get_language() or "pl", "pl_PL")
