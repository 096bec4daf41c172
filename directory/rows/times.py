"""What the hours of a day may be, and how to say what is wrong with them."""

import datetime as dt
from itertools import pairwise

from django.utils.translation import gettext as _

from core.formats import clock_time, hours
from directory.enums import NIGHT_PURPOSES
from directory.schedules import Span, overlap

MIDNIGHT = dt.time(0)


def spans_error(spans: tuple[Span, ...], purpose: str) -> str:
    """What is wrong with the hours of a day, in the user's language; empty where nothing is."""
    wrong = (closing_error(span.opens, span.closes, purpose) for span in spans)
    return next(filter(None, wrong), "") or _overlap_error(spans)


def closing_error(opens: dt.time, closes: dt.time, purpose: str) -> str:
    """What is wrong with one close."""
    if closes > opens or closes == MIDNIGHT:
        return ""
    values = {"opens": clock_time(opens), "closes": clock_time(closes)}
    if closes == opens:
        text = _("Opens and closes at %(opens)s. Around the clock is written 0:00–0:00.")
    elif purpose in NIGHT_PURPOSES:
        return ""
    else:
        text = _(
            "Closes (%(closes)s) before it opens (%(opens)s). Swap the two hours; only a phone "
            "line or a duty may run past midnight."
        )
    return text % values


def overlap_words(one: Span, other: Span) -> str:
    """``8:00–12:00 and 11:00–15:00 overlap.``"""
    values = {"one": hours(one.opens, one.closes), "other": hours(other.opens, other.closes)}
    return _("%(one)s and %(other)s overlap.") % values


def _overlap_error(spans: tuple[Span, ...]) -> str:
    for one, other in pairwise(spans):
        if overlap(one, other):
            return f"{overlap_words(one, other)} {_('Join them or change one of the two.')}"
    return ""
