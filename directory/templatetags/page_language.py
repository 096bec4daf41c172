"""``{% load page_language %}``: links to pages that exist in another language only."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page

from core.locales import language_of

register = template.Library()


@register.simple_tag
def foreign(page: Page) -> SafeString:
    """Attributes of a link, with their space: its language where that is not the active one."""
    code = language_of(page)
    if code == get_language():
        return SafeString("")
    return format_html(' lang="{0}" hreflang="{0}"', code)
