"""``{% load served_streets %}``: the box that tells who serves an address, an office's streets."""

from typing import Any

from django import template
from django.template.context import RequestContext
from wagtail.models import Site

from directory.areas.questions import MAX_LENGTH
from directory.streets.fields import not_a_number
from directory.streets.look_up import Found, look_up
from directory.streets.office_streets import streets_by_team
from directory.streets.serving import serves_streets

register = template.Library()
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


@register.inclusion_tag("directory/partials/served_streets.html")
def streets_of(office: Any) -> dict[str, Any]:
    """The streets of an office by its teams; nothing where none are written down."""
    return {"teams": streets_by_team(office)}


def _error(found: Found | None) -> str:
    return not_a_number(found.bad_number) if found and found.bad_number else ""
