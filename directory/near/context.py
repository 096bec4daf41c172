"""What a list of offices needs to sort by distance."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Site

from directory.near.asked import Near, read_near
from directory.near.order import NearestFirst

NEAR, PAGE = "near", "page"


def near_of(request: HttpRequest) -> Near:
    """What ``?near=`` asks of the site."""
    return read_near(request.GET.get(NEAR, ""), Site.find_for_request(request))


def nearest_first(offices: Any, near: Near) -> Any:
    """The offices in their own order, or by distance where a known place is asked for."""
    return NearestFirst(offices, near.point) if near.point else offices


def near_context(request: HttpRequest, near: Near) -> dict[str, Any]:
    """For the form: the question, what else the address says, and the list without it."""
    others = request.GET.copy()
    others.pop(NEAR, None)
    others.pop(PAGE, None)
    kept = [(name, value) for name, values in others.lists() for value in values]
    query = others.urlencode()
    return {
        "near": near,
        "near_kept": kept,
        "near_away": f"{request.path}?{query}" if query else request.path,
    }
