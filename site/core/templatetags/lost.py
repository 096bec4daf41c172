"""``{% load lost %}``: ways out of a wrong address."""

from collections.abc import Mapping
from typing import Any

from django import template
from wagtail.models import Page

from core import lost

register = template.Library()
register.filter("links_in", lost.links_in)


@register.simple_tag(takes_context=True)
def nearest_section(context: Mapping[str, Any]) -> Page | None:
    """``{% nearest_section as section %}``: see core.lost."""
    request = context.get("request")
    return lost.nearest_section(request) if request else None
