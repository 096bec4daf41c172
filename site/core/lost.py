"""What a reader who came to a wrong address was probably near to."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language_from_path
from wagtail.models import Page

from core.navigation import site_root
from core.privacy import public_pages

DEPTH_LIMIT = 8
CHILDREN_LIMIT = 12


def nearest_section(request: HttpRequest) -> Page | None:
    """The deepest public page on the way to an address that does not exist; never the home page."""
    root = site_root(request)
    if root is None:
        return None
    on_the_way = Page.objects.filter(url_path__in=_prefixes(root.url_path, request.path_info))
    return public_pages(on_the_way).order_by("-depth").first()


def links_in(section: Page) -> list[Page]:
    """The section's public children in the order of its editors."""
    return list(public_pages(section.get_children()).order_by("path")[:CHILDREN_LIMIT])


def _prefixes(root_path: str, path: str) -> list[str]:
    """Tree paths of all pages above the address: ``/gdansk/a/``, ``/gdansk/a/b/``."""
    steps = [step for step in path.split("/") if step][:DEPTH_LIMIT]
    if get_language_from_path(path) not in (None, settings.LANGUAGE_CODE):
        steps = steps[1:]
    return [root_path + "/".join(steps[:count]) + "/" for count in range(1, len(steps) + 1)]
