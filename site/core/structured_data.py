"""schema.org objects shared by page types."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from core.below import place_below
from core.navigation import ancestors

CONTEXT = "https://schema.org"


def breadcrumb_list(page: Page, request: HttpRequest) -> dict[str, Any]:
    """The way from the home page to what is shown (https://schema.org/BreadcrumbList)."""
    trail = [*ancestors(page, request), page]
    steps = [(step.title, step.get_full_url(request)) for step in trail]
    if below := place_below(request):
        steps.append((below.title, f"{page.get_full_url(request)}{below.path}"))
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": url}
        for position, (name, url) in enumerate(steps, start=1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}
