"""Rules for every request: writes are whole or not at all; pages load nothing foreign."""

from collections.abc import Callable

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from core.maps import content_policy

GetResponse = Callable[[HttpRequest], HttpResponse]
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class AtomicWritesMiddleware:
    """One transaction for a request that writes, so a change and its log row stand together.

    ATOMIC_REQUESTS would do it for readers too, and make them wait for writers on SQLite.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE_METHODS:
            return self.get_response(request)
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response


class ContentSecurityPolicyMiddleware:
    """A strict content policy on what residents see.

    Signed-in editors get Wagtail's toolbar, which brings scripts inside the page.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not self._is_for_editor(request):
            response.headers.setdefault("Content-Security-Policy", content_policy())
        return response

    @staticmethod
    def _is_for_editor(request: HttpRequest) -> bool:
        return settings.SESSION_COOKIE_NAME in request.COOKIES or request.path.startswith("/admin/")
