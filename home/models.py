"""The page types of this plugin, one idea a module; Django looks for them here."""

from home.events.index import EventIndexPage
from home.events.page import EventContact, EventPage
from home.front.page import HomePage
from home.news.index import NewsIndexPage
from home.news.page import NewsAttachment, NewsPage
from home.standard import StandardPage

__all__ = [
    "EventContact",
    "EventIndexPage",
    "EventPage",
    "HomePage",
    "NewsAttachment",
    "NewsIndexPage",
    "NewsPage",
    "StandardPage",
]
