"""Sections: the pages right below a site's root that have pages of their own."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Page, Site

from core.navigation import site_root
from core.privacy import public_pages


@dataclass(frozen=True)
class Section:
    """A section as a place to search in."""

    pk: int
    title: str


def section_titles(request: HttpRequest) -> dict[int, str]:
    """Titles of the public sections of the site and language asked for, by id, in their order."""
    root = site_root(request)
    if root is None:
        return {}
    pages = public_pages(root.get_children()).order_by("path")
    return dict(pages.values_list("pk", "title"))


def section_ids(pages: Iterable[Page]) -> dict[int, int]:
    """Id of the section for each page that stands in one, by the page's id; one query."""
    paths = {page.pk: _section_path(page.url_path) for page in pages}
    sections = dict(
        Page.objects.filter(url_path__in=set(paths.values()), numchild__gt=0).values_list(
            "url_path", "pk"
        )
    )
    return {page: sections[path] for page, path in paths.items() if path in sections}


def _section_path(url_path: str) -> str:
    """``/home/programy/pas-ja/`` → ``/home/programy/``; "" for a root and what has no site."""
    roots = (root.root_path for root in Site.get_site_root_paths())
    root = max((root for root in roots if url_path.startswith(root)), key=len, default="")
    first = url_path[len(root) :].partition("/")[0]
    return f"{root}{first}/" if root and first else ""
