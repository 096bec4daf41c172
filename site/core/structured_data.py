"""schema.org objects shared by page types."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from core.navigation import ancestors

CONTEXT = "https://schema.org"


def breadcrumb_list(page: Page, request: HttpRequest) -> dict[str, Any]:
    """The way from the home page to this one (https://schema.org/BreadcrumbList)."""
    trail = [*ancestors(page, request), page]
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": step.title,
            "item": step.get_full_url(request),
        }
        for position, step in enumerate(trail, start=1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}
