"""All public pages of a site as one nested list, for people."""

from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.navigation import site_root
from core.sitemaps import overview_pages


@dataclass
class Branch:
    """A page with the pages below it."""

    title: str
    url: str
    children: list["Branch"] = field(default_factory=list)


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """The pages of the site in the active language; news and events are left to their lists."""
    root = site_root(request)
    tree = branches(root, request) if root else []
    return render(request, "core/site_map.html", {"branches": tree})


def branches(root: Page, request: HttpRequest) -> list[Branch]:
    """The pages below ``root`` in the order of the tree, from one query."""
    known: dict[str, Branch] = {}
    top: list[Branch] = []
    for page in overview_pages(root.get_descendants()).order_by("path"):
        branch = Branch(page.title, page.get_url(request) or "")
        known[page.path] = branch
        parent = known.get(page.path[: -Page.steplen])
        (parent.children if parent else top).append(branch)
    return top
