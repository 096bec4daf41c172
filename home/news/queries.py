"""Which news stand in the list and which in the archive."""

from typing import Any

from django.db.models import Q
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core import clock
from core.listing import prepare_cards
from core.locales import language_of
from core.privacy import public_pages
from home.facts import with_facts
from home.news.page import NewsPage

FACTS = ("date", "category", "archive_on")
NEWEST_FIRST = ("-fact_date", "-first_published_at", "-pk")


def public_news(index: Page) -> PageQuerySet:
    """All public news below an index page, with their facts, newest first."""
    news = public_pages(NewsPage.objects.child_of(index))
    return with_facts(news, language_of(index), *FACTS).order_by(*NEWEST_FIRST)


def current(news: PageQuerySet) -> PageQuerySet:
    """What has not moved to the archive."""
    return news.filter(Q(fact_archive_on__isnull=True) | Q(fact_archive_on__gte=clock.today()))


def archived(news: PageQuerySet) -> PageQuerySet:
    """What has: the last day among the news is over."""
    return news.filter(fact_archive_on__lt=clock.today())


def news_cards(news: PageQuerySet) -> list[Any]:
    """The news with all that their cards show."""
    return prepare_cards(news.select_related("locale").defer("body"))
