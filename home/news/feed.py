"""News as an Atom feed (RFC 4287)."""

import datetime as dt
import uuid
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed

from core import clock
from core.centre import get_centre
from core.clock import WARSAW
from core.locales import language_of
from home.news.queries import current, news_cards, public_news

if TYPE_CHECKING:
    from home.news.index import NewsIndexPage

ENTRIES = 20


class NewsFeed(Atom1Feed):
    """A feed that says when its index was last changed while no news stand in it."""

    def latest_post_date(self) -> dt.datetime:
        return super().latest_post_date() if self.items else self.feed["changed_at"]


def atom(index: "NewsIndexPage", request: HttpRequest) -> str:
    """The newest twenty current news of one language as XML."""
    feed = NewsFeed(**_head(index, request))
    for page in news_cards(current(public_news(index))[:ENTRIES]):
        feed.add_item(**_entry(page, request))
    return feed.writeString("utf-8")


def entry_id(page: Any) -> str:
    """A name that outlives changes of address: made from the translation key and the language."""
    return uuid.uuid5(page.translation_key, language_of(page)).urn


def _head(index: "NewsIndexPage", request: HttpRequest) -> dict[str, Any]:
    centre = get_centre(request)
    name = centre.words.name if centre else ""
    return {
        "title": f"{index.title} – {name}" if name else index.title,
        "link": index.get_full_url(request),
        "description": index.summary,
        "language": language_of(index),
        "feed_url": request.build_absolute_uri(index.feed_url(request)),
        "feed_guid": entry_id(index),
        "author_name": name or index.title,
        "changed_at": index.last_published_at or clock.now(),
    }


def _entry(page: Any, request: HttpRequest) -> dict[str, Any]:
    published = dt.datetime.combine(page.source.date, dt.time(), WARSAW)
    return {
        "title": page.title,
        "link": page.get_full_url(request),
        "description": page.summary,
        "pubdate": published,
        "updateddate": page.last_published_at or published,
        "unique_id": entry_id(page),
        "categories": [page.source.get_category_display()],
    }
