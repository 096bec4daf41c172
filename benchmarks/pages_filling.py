"""Fills the database of the page benchmark: ``python -m benchmarks.pages_filling 10000 8765``."""

import datetime as dt
import sys
from typing import Any

import django


def main(pages: int, port: int) -> None:
    """Load the demonstration once, then add news until the site has ``pages`` pages."""
    django.setup()
    from django.core.management import call_command
    from wagtail.models import Site

    call_command("migrate", verbosity=0)
    call_command("load_demo", verbosity=0, port=port)
    site = Site.objects.get(hostname="wroclaw.localhost")
    add_news(site, pages - site.root_page.get_descendants(inclusive=True).count())
    call_command("search_rebuild", verbosity=0)


def add_news(site: Any, count: int) -> None:
    """Add ``count`` items of news, one a day backwards."""
    from django.db import transaction

    from home.models import NewsIndexPage, NewsPage

    index = NewsIndexPage.objects.descendant_of(site.root_page).first()
    start = index.get_children().count()
    with transaction.atomic():
        for number in range(start, start + max(0, count)):
            day = dt.date(2026, 1, 1) - dt.timedelta(days=number)
            title = f"Wiadomość numer {number} o zasiłkach"
            page = NewsPage(title=title, slug=f"wiadomosc-{number}", date=day, summary=title)
            index.add_child(instance=page)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
