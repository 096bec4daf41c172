"""Bring a database up to date, ask one of its centres for all it has, and print JSON.

Run as a program, since what is installed is settled before Django starts (PLUGINS).
"""

import json
import sys
from typing import Any
from urllib.parse import urlsplit

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from wagtail.models import Page, PageQuerySet, Site  # noqa: E402

HOST = "wroclaw.localhost"


def centre() -> Site:
    return Site.objects.get(hostname=HOST)


def of_centre(pages: PageQuerySet) -> list[Page]:
    """Those that are live on its site, in any language."""
    ours = centre()
    return [page for page in pages.live().filter(depth__gt=1) if page.get_site() == ours]


def pages() -> list[dict[str, Any]]:
    """Every live page: has its type any code, and what does it answer."""
    found = of_centre(Page.objects.select_related("content_type"))
    return [
        {
            "type": page.content_type.model,
            "has_code": page.specific_class is not None,
            "url": page.full_url,
            "status": status(page.full_url),
        }
        for page in found
        if page.full_url
    ]


def status(url: str, client: Client | None = None) -> int:
    """The answer's status; an exception counts as 500."""
    parts = urlsplit(url)
    client = client or Client(raise_request_exception=False)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return client.get(path, headers={"host": parts.netloc}).status_code


def api() -> dict[str, int]:
    """The page API: the lists, and each remaining page."""
    lists = ("pages/?limit=100", "images/", "documents/")
    shown = [page for page in of_centre(Page.objects.public()) if page.specific_class]
    paths = [*lists, *(f"pages/{page.pk}/" for page in shown)]
    root = centre().root_url
    return {path: status(f"{root}/api/v2/{path}") for path in paths}


def types_without_name() -> int:
    """How many pages the API lists whose type it cannot name."""
    answer = Client().get("/api/v2/pages/?limit=100", headers={"host": HOST}).json()
    return sum(item["meta"]["type"] is None for item in answer["items"])


def admin() -> dict[str, int]:
    """The admin's dashboard, lists and explorer."""
    user = get_user_model().objects.create_superuser("probe", "probe@example.pl", "probe")
    client = Client(raise_request_exception=False)
    client.force_login(user)
    explored = [Page.get_first_root_node(), *of_centre(Page.objects.filter(numchild__gt=0))]
    paths = ["/admin/", "/admin/images/", "/admin/documents/", "/admin/reports/site-history/"]
    paths += [f"/admin/pages/{page.pk}/" for page in explored]
    return {path: status(f"{centre().root_url}{path}", client) for path in paths}


def others() -> dict[str, int]:
    """What every site has, whatever its pages."""
    paths = ["/robots.txt", "/sitemap.xml"]
    return {path: status(f"{centre().root_url}{path}") for path in paths}


if __name__ == "__main__":
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)
    call_command("migrate", verbosity=0)
    json.dump(
        {
            "pages": pages(),
            "api": api(),
            "types_without_name": types_without_name(),
            "admin": admin(),
            "others": others(),
        },
        sys.stdout,
    )
