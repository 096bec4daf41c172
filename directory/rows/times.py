"""What two clock times may be, and how to say what is wrong with them."""

import datetime as dt

from django.utils.translation import gettext as _

from core.formats import clock_time
from directory.enums import NIGHT_PURPOSES

MIDNIGHT = dt.time(0)


def closing_error(opens: dt.time | None, closes: dt.time | None, purpose: str) -> str:
    """What is wrong with the close, in the user's language; empty where nothing is."""
    if opens is None or closes is None or closes > opens or closes == MIDNIGHT:
        return ""
    values = {"opens": clock_time(opens), "closes": clock_time(closes)}
    if closes == opens:
        text = _("Opens and closes at %(opens)s. Around the clock is written 0:00 to 0:00.")
    elif purpose in NIGHT_PURPOSES:
        return ""
    else:
        text = _(
            "Closes (%(closes)s) before it opens (%(opens)s). Swap the two hours; only a phone "
            "line or a duty may run past midnight."
        )
    return text % values
