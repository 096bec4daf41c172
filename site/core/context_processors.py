"""What the base template of every page needs; read only when a template asks."""

from functools import partial
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.alerts import Alert, alerts_for
from core.below import place_below
from core.centre import get_centre
from core.navigation import breadcrumbs, languages, menu


def centre(request: HttpRequest) -> dict[str, Any]:
    """``centre``, ``menu``, ``breadcrumbs``, ``languages`` and ``alerts`` for the base layout."""
    page = partial(_served_page, request)
    return {
        "centre": SimpleLazyObject(lambda: get_centre(request)),
        "menu": SimpleLazyObject(lambda: menu(request, page())),
        "breadcrumbs": SimpleLazyObject(lambda: breadcrumbs(request, page())),
        "languages": SimpleLazyObject(lambda: languages(request, page(), place_below(request))),
        "alerts": SimpleLazyObject(lambda: _alerts(request, page())),
    }


def _served_page(request: HttpRequest) -> Page | None:
    """The page that the served-page hook (core.wagtail_hooks) noted on the request."""
    return getattr(request, "served_page", None)


def _alerts(request: HttpRequest, page: Page | None) -> list[Alert]:
    site = Site.find_for_request(request)
    return alerts_for(site, page, get_language() or "pl") if site else []
