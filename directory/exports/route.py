"""The calendar of an office on an address of its own."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core import clock
from directory.exports.calendar import CalendarOf, calendar_of_other_days

if TYPE_CHECKING:
    from directory.office.schedule import Schedules


class CalendarRoute(RoutablePageMixin):
    """``kalendarz.ics`` below the page."""

    schedules: "Schedules"
    title: str
    slug: str
    translation_key: Any

    @path("kalendarz.ics/")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """Exceptions and closures for a calendar on a phone (RFC 5545)."""
        office = CalendarOf(
            key=self.translation_key,
            name=self.title,
            url=self.get_full_url(request),
            host=request.get_host().partition(":")[0],
        )
        schedules = {key.label: schedule for key, schedule in self.schedules.items()}
        body = calendar_of_other_days(office, schedules, clock.now())
        response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{self.slug}.ics"'
        return response

    def calendar_url(self, request: HttpRequest | None = None) -> str:
        return f"{self.get_url(request) or '/'}kalendarz.ics"
