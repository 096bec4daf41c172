"""``{% load served_streets %}``: the box that tells who serves an address."""

from typing import Any

from django import template
from django.template.context import RequestContext
from wagtail.models import Site

from directory.areas.questions import MAX_LENGTH
from directory.streets.fields import not_a_number
from directory.streets.look_up import Found, look_up
from directory.streets.serving import serves_streets
from directory.streets.words import ranges_words

register = template.Library()
register.filter("ranges_words", ranges_words)
PARAMETER = "address"


@register.inclusion_tag("directory/partials/look_up.html", takes_context=True)
def look_up_box(context: RequestContext) -> dict[str, Any]:
    """Nothing at a centre that has written down no streets; ``?address=…`` asks."""
    request = context["request"]
    site = Site.find_for_request(request)
    if site is None or not serves_streets(site):
        return {}
    text = request.GET.get(PARAMETER, "").replace("\0", "").strip()[:MAX_LENGTH]
    found = look_up(site, text) if text else None
    return {
        "is_offered": True,
        "request": request,
        "centre": context.get("centre"),
        "text": text,
        "found": found,
        "error": _error(found),
        "max_length": MAX_LENGTH,
    }


def _error(found: Found | None) -> str:
    return not_a_number(found.bad_number) if found and found.bad_number else ""
