"""What an event cannot say at once; each error stands at its field."""

from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from home.enums import EventFrequency

if TYPE_CHECKING:
    from home.events.page import EventPage

Errors = dict[str, Promise]
SHORTEST_MONTH = 28


def event_errors(event: "EventPage") -> Errors:
    """Errors by the name of the field; empty where all holds together."""
    return _day_errors(event) | _hour_errors(event) | _repeat_errors(event)


def _day_errors(event: "EventPage") -> Errors:
    if event.starts_on and event.ends_on and event.ends_on < event.starts_on:
        return {"ends_on": _("The last day must not come before the first.")}
    return {}


def _hour_errors(event: "EventPage") -> Errors:
    if event.end_time is None:
        return {}
    if event.start_time is None:
        return {"start_time": _("Say when it begins too, or leave both hours empty.")}
    several_days = event.frequency == EventFrequency.ONCE and event.ends_on not in (
        None,
        event.starts_on,
    )
    if not several_days and event.end_time <= event.start_time:
        return {"end_time": _("The end must come after the beginning.")}
    return {}


def _repeat_errors(event: "EventPage") -> Errors:
    if event.frequency == EventFrequency.ONCE and event.meetings and event.meetings > 1:
        return {"frequency": _("Several meetings: say how often they are held.")}
    is_monthly = event.frequency == EventFrequency.MONTHLY
    if is_monthly and event.starts_on and event.starts_on.day > SHORTEST_MONTH:
        return {"starts_on": _("Not every month has this day. Begin on the 28th or earlier.")}
    return {}
