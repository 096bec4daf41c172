"""The calendar of an office on an address of its own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core import clock
from directory.exports.calendar import CalendarOf, calendar_of_other_days


class CalendarRoute(RoutablePageMixin):
    """``kalendarz.ics`` below a page with schedules."""

    @path("kalendarz.ics/")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """Exceptions and closures for a calendar on a phone (RFC 5545)."""
        page: Any = self
        schedules = {key.label: schedule for key, schedule in page.schedules.items()}
        body = calendar_of_other_days(_calendar_of(page, request), schedules, clock.now())
        response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{page.slug}.ics"'
        return response

    def calendar_url(self, request: HttpRequest | None = None) -> str:
        return f"{self.get_url(request) or '/'}kalendarz.ics"


def _calendar_of(page: Any, request: HttpRequest) -> CalendarOf:
    host = request.get_host().partition(":")[0]
    return CalendarOf(page.translation_key, page.title, page.get_full_url(request), host)
