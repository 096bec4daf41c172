"""What looks like a slip on a programme and may still be right: said after saving, not refused."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from core.panels import holds_facts
from programmes.programme_page import ProgrammePage

EARLY = dt.timedelta(days=366)


def say_remarks(request: HttpRequest, page: Page) -> None:
    """Show the remarks above the form; nothing while a draft saves itself."""
    if isinstance(page, ProgrammePage) and holds_facts(page) and request.accepts("text/html"):
        for remark in remarks_on(page):
            messages.warning(request, remark)


def remarks_on(page: ProgrammePage) -> Iterator[str]:
    """Recruitment outside the period, and EU money without its row of emblems."""
    for window in page.recruitment_windows.all():
        if _is_outside(window, page):
            text = _("The recruitment %(window)s lies outside the programme's period (%(period)s).")
            yield text % {"window": window, "period": page.period}
    if page.eu_fund and not page.eu_emblems:
        yield _(
            "The row of emblems is empty: until it is filled, the page shows the flag of the "
            "European Union alone."
        )


def _is_outside(window: Any, page: ProgrammePage) -> bool:
    """After the end, or so long before the beginning that the year is a slip."""
    period = page.period
    last_known = window.closes_on or window.opens_on
    if period.last_day and last_known and last_known > period.last_day:
        return True
    over = window.closes_on
    return bool(period.first_day and over and over + EARLY < period.first_day)
