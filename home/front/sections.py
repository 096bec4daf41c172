"""What home itself puts on the front page: tasks, news, events."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.privacy import public_pages
from core.sections import HomeSection
from home.events.index import EventIndexPage
from home.events.queries import coming_events, public_events
from home.front.tasks import tasks_of
from home.news.index import NewsIndexPage
from home.news.queries import current, news_cards, public_news

if TYPE_CHECKING:
    from home.front.page import HomePage

TASKS, NEWS, EVENTS = 20, 40, 45
SHOWN = 3


def own_sections(request: HttpRequest, page: "HomePage") -> list[HomeSection]:
    """Sections that hold something; an empty one would only be in the way."""
    return [
        *_tasks(request, page),
        *_news(request, page),
        *_events(page),
    ]


def _tasks(request: HttpRequest, page: "HomePage") -> Iterator[HomeSection]:
    tasks = tasks_of(page.tasks, request)
    if tasks:
        yield HomeSection(TASKS, "home/sections/tasks.html", {"tasks": tasks})


def _news(request: HttpRequest, page: "HomePage") -> Iterator[HomeSection]:
    index = _first(NewsIndexPage.objects, page)
    news = news_cards(current(public_news(index))[:SHOWN]) if index else []
    if news:
        context = {"index": index, "news": news, "feed_url": index.feed_url(request)}
        yield HomeSection(NEWS, "home/sections/news.html", context)


def _events(page: "HomePage") -> Iterator[HomeSection]:
    index = _first(EventIndexPage.objects, page)
    events = coming_events(public_events(index))[:SHOWN] if index else []
    if events:
        yield HomeSection(EVENTS, "home/sections/events.html", {"index": index, "events": events})


def _first(indexes: PageQuerySet, page: Page) -> Any:
    """The section's page of this site and language; None where an editor has made none."""
    if page.pk is None:
        return None
    return public_pages(indexes.child_of(page)).first()
