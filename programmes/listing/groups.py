"""The groups in which programmes are listed: what one can apply to first, what has ended last."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from programmes.enums import ProgrammeStatus, RecruitmentState
from programmes.recruitment import Recruitment

RECRUITING, RUNNING, PLANNED, UNDATED, ENDED = range(5)
TITLES = {
    RECRUITING: _("You can apply"),
    RUNNING: _("Running now"),
    PLANNED: pgettext_lazy("programmes", "Planned"),
    UNDATED: _("Without dates"),
    ENDED: pgettext_lazy("programmes", "Ended"),
}
BY_STATUS = {
    ProgrammeStatus.RUNNING: RUNNING,
    ProgrammeStatus.PLANNED: PLANNED,
    ProgrammeStatus.ENDED: ENDED,
    None: UNDATED,
}
TO_APPLY = (RecruitmentState.OPEN, RecruitmentState.ANNOUNCED)


@dataclass(frozen=True)
class Group:
    """Programmes under one heading; the only group of another order has none."""

    title: str | Promise
    pages: list[Any] = field(default_factory=list)


def group_of(status: ProgrammeStatus | None, recruitment: Recruitment) -> int:
    """In which group a programme stands today."""
    return RECRUITING if recruitment.state in TO_APPLY else BY_STATUS[status]
