"""What the results page calls: the search is counted after the answer has been sent."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from search.query_log.recording import record
from search.query_log.robots import is_robot


def log_search(
    request: HttpRequest,
    response: HttpResponse,
    *,
    text: str,
    locale: str,
    site_id: int,
    results: int,
) -> None:
    """Count a search, unless a robot makes it. Call it for a first page without filters only:
    turning a page or choosing a filter is no new question.
    """
    if request.method == "GET" and not is_robot(request):
        _after(response, lambda: record(text, locale, site_id, results))


def _after(response: HttpResponse, work: Callable[[], None]) -> None:
    """Do ``work`` when the server closes the response, while the database is still at hand."""
    close = response.close

    def work_and_close() -> None:
        try:
            work()
        finally:
            close()

    response.close = work_and_close  # type: ignore[method-assign]
