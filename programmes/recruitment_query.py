"""The states of recruitment as conditions in SQL, by the rules of ``programmes.recruitment``."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q

from programmes.enums import ProgrammeStatus, RecruitmentState
from programmes.rows.recruitment import RecruitmentWindow
from programmes.status import status_query


def recruitment_query(state: RecruitmentState, now: dt.datetime) -> Q:
    """Programmes in a state at ``now`` (aware, in Poland)."""
    ended = status_query(ProgrammeStatus.ENDED, now.date())
    opened, coming = _with_window(_opened(now) & _lasting(now)), _with_window(_coming(now))
    waiting = _with_window(Q(waiting_list=True))
    match state:
        case RecruitmentState.OPEN:
            return ~ended & opened
        case RecruitmentState.ANNOUNCED:
            return ~ended & ~opened & coming
        case RecruitmentState.WAITING_LIST:
            return ~ended & ~opened & ~coming & waiting
        case RecruitmentState.NONE:
            return ~ended & ~_with_window(Q())
    return ended | _with_window(Q()) & ~opened & ~coming & ~waiting


def recruiting_query(now: dt.datetime) -> Q:
    """Programmes with a window that is not over, of those that are not over."""
    return ~status_query(ProgrammeStatus.ENDED, now.date()) & _with_window(_lasting(now))


def _with_window(windows: Q) -> Q:
    return Q(Exists(RecruitmentWindow.objects.filter(windows, programme=OuterRef("pk"))))


def _opened(now: dt.datetime) -> Q:
    by_now = Q(opens_time__isnull=True) | Q(opens_time__lte=now.time())
    earlier = Q(opens_on__isnull=True) | Q(opens_on__lt=now.date())
    return earlier | Q(opens_on=now.date()) & by_now


def _coming(now: dt.datetime) -> Q:
    later_today = Q(opens_on=now.date(), opens_time__gt=now.time())
    return Q(opens_on__gt=now.date()) | later_today


def _lasting(now: dt.datetime) -> Q:
    later_today = Q(closes_time__isnull=True) | Q(closes_time__gt=now.time())
    later = Q(closes_on__isnull=True) | Q(closes_on__gt=now.date())
    return later | Q(closes_on=now.date()) & later_today
