"""``{% load typography %}``: ``|typography`` for words, ``{% polish %}`` for foreign pages."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from core.typography import bind_html

register = template.Library()


@register.filter(is_safe=True)
def typography(value: str | None) -> SafeString:
    """Bind one-letter words to the next one; plain text is escaped, safe HTML stays HTML."""
    html = conditional_escape(value or "")
    # Safe: escaped above, unless it was safe HTML already.
    return mark_safe(bind_html(str(html)))


@register.simple_tag
def polish() -> SafeString:
    """The attribute ``lang="pl"``, with its space, wherever the page itself is not Polish.

    For facts that stay in Polish in every language: addresses, posts, names of units.
    """
    return SafeString("" if get_language() == "pl" else ' lang="pl"')
