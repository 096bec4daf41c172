"""Suggestions as JSON: for our own search fields, and for browsers (OpenSearch).

Neither is kept by any cache: what somebody begins to type on a shared computer is nobody else's
business, and a page that is no more public must not be offered a minute later.
"""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.enums import SearchKind
from search.requests import printable
from search.suggesting import suggestions_for
from search.suggestions import Suggestion


@require_safe
@never_cache
def suggest(request: HttpRequest) -> HttpResponse:
    """``{"suggestions": [{"title", "url", "kind", "label"}], "message", "degraded"}``.

    ``label`` is the kind, ``message`` the number of suggestions, both in the reader's words.
    ``degraded``: the search server does not answer, the database does instead.
    """
    found = suggestions_for(request)
    shown = [
        {
            "title": suggestion.title,
            "url": suggestion.url,
            "kind": suggestion.kind,
            "label": _label(suggestion),
        }
        for suggestion in found.items
    ]
    answer = {
        "suggestions": shown,
        "message": _message(len(shown)),
        "degraded": found.degraded,
    }
    return _unlisted(JsonResponse(answer))


@require_safe
@never_cache
def suggest_to_browsers(request: HttpRequest) -> HttpResponse:
    """``[typed, titles, descriptions, addresses]``, the OpenSearch Suggestions format."""
    found = suggestions_for(request).items
    answer = [
        printable(request.GET.get("q", "")),
        [suggestion.title for suggestion in found],
        [_label(suggestion) for suggestion in found],
        [request.build_absolute_uri(suggestion.url) for suggestion in found],
    ]
    content_type = "application/x-suggestions+json"
    return _unlisted(JsonResponse(answer, safe=False, content_type=content_type))


def _label(suggestion: Suggestion) -> str:
    return str(SearchKind(suggestion.kind).label)


def _message(count: int) -> str:
    if not count:
        return gettext("No suggestions.")
    text = ngettext("%(count)s suggestion.", "%(count)s suggestions.", count)
    return text % {"count": count}


def _unlisted(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex"
    return response
