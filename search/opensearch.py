"""The OpenSearch description: by it a browser adds the site to its search engines.

https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.centre import get_centre
from search.requests import printable

CONTENT_TYPE = "application/opensearchdescription+xml"
ONE_DAY = 86_400
SHORT_NAME, LONG_NAME = 16, 48  # characters that the format allows


@require_safe
@cache_control(max_age=ONE_DAY, public=True)
def description(request: HttpRequest) -> HttpResponse:
    """``/szukaj/opensearch.xml``, one in each language."""
    centre = get_centre(request)
    if centre is None:
        raise Http404
    name = printable(centre.words.name)
    context = {
        "short_name": shortened(printable(centre.words.short_name) or name, SHORT_NAME),
        "long_name": shortened(name, LONG_NAME),
        "results_url": _absolute(request, "search:results"),
        "suggest_url": _absolute(request, "search:suggest_to_browsers"),
        "own_url": _absolute(request, "search:opensearch"),
        "image_url": request.build_absolute_uri(static("core/svg/emblem.svg")),
    }
    return render(request, "search/opensearch.xml", context, content_type=CONTENT_TYPE)


def shortened(name: str, length: int) -> str:
    """Whole words of the name, as many as there is room for."""
    if len(name) <= length:
        return name
    words = name[: length + 1].rpartition(" ")[0]
    return words or name[:length]


def _absolute(request: HttpRequest, name: str) -> str:
    return request.build_absolute_uri(reverse(name))
