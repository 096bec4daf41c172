"""The only clock: tests freeze it, and every date is a date in Poland."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.utils import timezone

WARSAW = ZoneInfo("Europe/Warsaw")


def now() -> dt.datetime:
    """The present moment, aware, in Polish time."""
    return timezone.localtime(timezone.now(), WARSAW)


def today() -> dt.date:
    """The present date in Poland."""
    return now().date()
