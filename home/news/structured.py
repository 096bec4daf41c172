"""News as search engines read them."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core.centre import get_centre
from core.locales import language_of
from core.structured_data import CONTEXT

if TYPE_CHECKING:
    from home.news.page import NewsPage


def news_article(page: "NewsPage", request: HttpRequest) -> dict[str, Any]:
    """https://schema.org/NewsArticle."""
    centre = get_centre(request)
    publisher = {"@type": "GovernmentOrganization", "name": centre.words.name if centre else ""}
    data = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.summary,
        "inLanguage": language_of(page),
        "datePublished": page.source.date,
        "dateModified": page.last_published_at,
        "mainEntityOfPage": page.get_full_url(request),
        "author": publisher,
        "publisher": publisher,
    }
    return {name: value for name, value in data.items() if value}
