"""The pages that routing came through: breadcrumbs and root without asking again."""

from django.http import HttpRequest
from wagtail.models import Page


def note_step(request: HttpRequest, page: Page) -> None:
    """Remember that the way to the page asked for leads through ``page``."""
    request.trail = [*steps(request), page]  # type: ignore[attr-defined]


def steps(request: HttpRequest) -> list[Page]:
    """The pages noted so far, the home page first; empty where nothing was routed."""
    return getattr(request, "trail", [])


def way_to(page: Page, request: HttpRequest) -> list[Page] | None:
    """The ancestors of the page that is being served; None where routing did not meet them all."""
    above = [step for step in steps(request) if page.path.startswith(step.path) and step != page]
    if getattr(request, "served_page", None) != page or not steps(request):
        return None
    return above if len(above) == page.depth - steps(request)[0].depth else None
