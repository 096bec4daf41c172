"""The groups in which programmes are listed: what one can apply to first, what has ended last."""

from programmes.enums import ListGroup, ProgrammeStatus, RecruitmentState
from programmes.recruitment import Recruitment

BY_STATUS = {
    ProgrammeStatus.RUNNING: ListGroup.RUNNING,
    ProgrammeStatus.PLANNED: ListGroup.PLANNED,
    ProgrammeStatus.ENDED: ListGroup.ENDED,
    None: ListGroup.UNDATED,
}
TO_APPLY = (RecruitmentState.OPEN, RecruitmentState.ANNOUNCED)


def group_of(status: ProgrammeStatus | None, recruitment: Recruitment) -> ListGroup:
    """In which group a programme stands today."""
    return ListGroup.RECRUITING if recruitment.state in TO_APPLY else BY_STATUS[status]
