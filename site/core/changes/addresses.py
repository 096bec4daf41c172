"""At which public addresses something stands: one for every site that it belongs to."""

from collections.abc import Mapping
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Site

Addresses = Mapping[int | None, str]
"""Public address by site; None as the site stands for the whole installation."""

NOWHERE: Addresses = {}


class Root(NamedTuple):
    """The root page of a site in one language."""

    url_path: str
    language: str
    site_id: int
    hostname: str
    port: int


def page_addresses(url_path: str, roots: list[Root]) -> Addresses:
    """The addresses of a page by the most specific root of each site that stands above it."""
    found: dict[int | None, str] = {}
    for root in sorted(roots, key=lambda root: (-len(root.url_path), root.site_id)):
        if root.site_id not in found and url_path.startswith(root.url_path):
            found[root.site_id] = _url(url_path, root)
    return found


def _url(url_path: str, root: Root) -> str:
    site = Site(hostname=root.hostname, port=root.port)
    with override(root.language):
        return site.root_url + reverse("wagtail_serve", args=[url_path[len(root.url_path) :]])
