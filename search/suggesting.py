"""What is offered while somebody types."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Site

from search.engines import get_engine
from search.requests import SearchRequest
from search.suggestions import Suggestions, build_suggest_query


def suggest(text: str, locale: str, site_id: int, sections: tuple[int, ...] = ()) -> Suggestions:
    """Pages of one site in one language whose titles go on from ``text``; any text is taken."""
    return get_engine().suggest(build_suggest_query(text, locale, site_id, sections))


def suggestions_for(request: HttpRequest) -> Suggestions:
    """For ``?q=…&section=…``: the site by its host, the language by the address."""
    site = Site.find_for_request(request)
    if site is None:
        return Suggestions()
    language = get_language() or settings.LANGUAGE_CODE
    asked = SearchRequest.read(request.GET)
    return suggest(asked.text, language, site.pk, asked.sections)
