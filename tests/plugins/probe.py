"""Bring a loaded site up to date, ask it for everything it has, and print the answers as JSON.

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
from wagtail.models import Page, Site  # noqa: E402


def pages() -> list[dict[str, Any]]:
    """Every live page of a site: has its type any code, and what does it answer."""
    found = Page.objects.live().filter(depth__gt=1).select_related("content_type")
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
    """The page API: the list of each site, and each remaining page."""
    lists = ("pages/?limit=100", "images/", "documents/")
    addresses = [f"{site.root_url}/api/v2/{name}" for site in Site.objects.all() for name in lists]
    addresses += [
        f"{page.get_site().root_url}/api/v2/pages/{page.pk}/"
        for page in Page.objects.live().public().filter(depth__gt=1)
        if page.specific_class and page.get_site()
    ]
    return {url: status(url) for url in addresses}


def types_without_name() -> int:
    """How many pages the API lists whose type it cannot name."""
    answers = [
        Client().get("/api/v2/pages/?limit=100", headers={"host": site.hostname}).json()
        for site in Site.objects.all()
    ]
    return sum(item["meta"]["type"] is None for answer in answers for item in answer["items"])


def admin() -> dict[str, int]:
    """The admin's dashboard, lists and explorer."""
    user = get_user_model().objects.create_superuser("probe", "probe@example.pl", "probe")
    client = Client(raise_request_exception=False)
    client.force_login(user)
    explored = Page.objects.filter(numchild__gt=0)
    paths = ["/admin/", "/admin/images/", "/admin/documents/", "/admin/reports/site-history/"]
    paths += [f"/admin/pages/{page.pk}/" for page in explored]
    host = Site.objects.get(is_default_site=True).root_url
    return {path: status(f"{host}{path}", client) for path in paths}


def addresses_of_sites() -> dict[str, int]:
    """What every site has, whatever its pages."""
    paths = ["/robots.txt", "/sitemap.xml"]
    return {
        f"{site.root_url}{path}": status(f"{site.root_url}{path}")
        for site in Site.objects.all()
        for path in paths
    }


if __name__ == "__main__":
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)
    call_command("migrate", verbosity=0)
    json.dump(
        {
            "pages": pages(),
            "api": api(),
            "types_without_name": types_without_name(),
            "admin": admin(),
            "sites": addresses_of_sites(),
        },
        sys.stdout,
    )
