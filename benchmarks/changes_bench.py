"""What the change log costs an editor: publishing with it and without it, in turn.

    python -m benchmarks.changes_bench --pairs 200

The database is a temporary SQLite file, or a PostgreSQL beside the one that ``DATABASE_URL``
names. Tasks wait in the database as in production; their worker does not run. Exits with 1 where
publishing with the log takes more than 1.10 times as long (the median of all pairs).
"""

import argparse
import logging
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any
from unittest import mock

from benchmarks.search_database import database

ALLOWED_RATIO = 1.10
PAGES = 20
WARM_UP = 5  # pairs that fill caches and are not counted
BODY = "<p>" + "Asystent rodziny wspiera rodziców w codziennych obowiązkach. " * 20 + "</p>"


def main() -> int:
    """Measure, print a table, say by the exit code whether the log is cheap enough."""
    options = _options()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    logging.disable(logging.WARNING)
    with database() as vendor:
        logged, bare = _measure(_pages(), options.pairs + WARM_UP)
    # Of each pair: the load of the machine changes more between pairs than within one.
    ratio = median(one / other for one, other in zip(logged, bare, strict=True))
    _print_table(vendor, logged, bare, ratio)
    return int(ratio > ALLOWED_RATIO)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pairs", type=int, default=200, help="publications of each sort")
    return parser.parse_args()


def _pages() -> list[Any]:
    """Live pages below the home page of a site."""
    from wagtail.models import Locale, Page, Site

    from home.models import HomePage, StandardPage

    locale = Locale.objects.get_or_create(language_code="pl")[0]
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=locale)
    home = root.add_child(instance=HomePage(title="MOPR", slug="mopr", locale=locale))
    Site.objects.update_or_create(is_default_site=True, defaults={"root_page": home})
    return [
        home.add_child(
            instance=StandardPage(title=f"Strona {n}", body=[("rich_text", BODY)], locale=locale)
        )
        for n in range(PAGES)
    ]


def _measure(pages: list[Any], pairs: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each publication, with the log and without it."""
    client = _editor()
    forms = [_form(client, page) for page in pages]
    logged, bare = [], []
    for n in range(pairs):
        url, data = forms[n % PAGES]
        for is_logged in (n % 2 == 0, n % 2 == 1):  # neither sort always comes first
            if is_logged:
                logged.append(_time_of_publishing(client, url, data))
            else:
                with _without_log():
                    bare.append(_time_of_publishing(client, url, data))
    return logged[WARM_UP:], bare[WARM_UP:]


def _editor() -> Any:
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.force_login(get_user_model().objects.create_superuser("bench"))
    return client


def _form(client: Any, page: Any) -> tuple[str, Any]:
    """The address and the fields of the page's form, the button to publish pressed."""
    from django.urls import reverse
    from wagtail.test.utils import form_data

    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = client.get(url).content.decode()
    data = form_data.querydict_from_html(html, form_id="page-edit-form")
    body = form_data.streamfield([("rich_text", form_data.rich_text(BODY))])  # drawn by scripts
    data.update(form_data.nested_form_data({"body": body, "action-publish": "action-publish"}))
    return url, data


def _time_of_publishing(client: Any, url: str, data: Any) -> float:
    """What an editor waits for who presses "Publish"."""
    began = time.perf_counter()
    response = client.post(url, data)
    milliseconds = (time.perf_counter() - began) * 1000
    assert response.status_code == 302, response.content.decode()
    return milliseconds


@contextmanager
def _without_log() -> Iterator[None]:
    """Let every save pass as one that the public does not see.

    The signals stay connected: connecting anew would empty Django's cache of receivers.
    """
    with mock.patch("core.changes.pages.is_bookkeeping", return_value=True):
        yield


def _print_table(vendor: str, logged: list[float], bare: list[float], ratio: float) -> None:
    print(f"Publishing a page, {vendor}, {len(bare)} pairs in turn (milliseconds)")
    print(f"{'':16}{'median':>9}{'p95':>9}")
    for name, times in (("without the log", bare), ("with the log", logged)):
        p95 = sorted(times)[int(0.95 * len(times))]
        print(f"{name:16}{median(times):9.2f}{p95:9.2f}")
    verdict = "allowed" if ratio <= ALLOWED_RATIO else "TOO MUCH"
    print(f"ratio {ratio:.3f}, at most {ALLOWED_RATIO:.2f}: {verdict}")


if __name__ == "__main__":
    sys.exit(main())
