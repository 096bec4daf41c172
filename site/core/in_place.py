"""Lists that a script narrows in place; without it they are plain pages with plain forms."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.cache import patch_vary_headers
from django_htmx.http import push_url

from core.chosen import clean


class ListInPlace:
    """Mixed into a page type whose ``changed_template`` holds the parts that change."""

    changed_template = ""

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """The whole page, or its changing parts for a script."""
        if is_partial(request):
            return self.changed_template
        template: str = super().get_template(request, *args, **kwargs)  # type: ignore[misc]
        return template

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """No cache takes a part for the page, and the address says what the list shows."""
        response: HttpResponse = super().serve(request, *args, **kwargs)  # type: ignore[misc]
        patch_vary_headers(response, ["HX-Request", "HX-Boosted"])
        if is_partial(request):
            push_url(response, f"{request.path}{clean(request.GET)}".removesuffix("?"))
        return response


def is_partial(request: HttpRequest) -> bool:
    """Asked by htmx for a part of the page; when it goes back in history, it needs all of it."""
    htmx: Any = getattr(request, "htmx", None)
    return bool(htmx and not htmx.history_restore_request)


def kept_fields(query: QueryDict, own: set[str]) -> list[tuple[str, str]]:
    """What else an address says, such as an order: the form of the filters hands it on."""
    other = ((name, values) for name, values in query.lists() if name not in own)
    return [(name, value) for name, values in other for value in values if value]
