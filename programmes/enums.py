"""Closed vocabularies of programmes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core import enums

TargetGroup = enums.TargetGroup  # one for services too, so that the search narrows both by it


class ProgrammeKind(models.TextChoices):
    """Whose programme it is."""

    OWN = "own", _("The centre's own programme")
    MINISTRY = "ministry", _("Ministry's programme")
    EU = "eu", _("Project with EU funds")
    GRANT = "grant", _("Programme with another grant")
    PARTNERSHIP = "partnership", _("Partnership")


class PeriodPrecision(models.TextChoices):
    """How exactly the documents name the beginning and the end."""

    DAY = "day", _("to the day")
    MONTH = "month", _("to the month")
    YEAR = "year", _("to the year")


class ProgrammeStatus(models.TextChoices):
    """Where a programme stands today; computed, never stored."""

    PLANNED = "planned", _("Planned")
    RUNNING = "running", _("Running")
    ENDED = "ended", _("Ended")


class RecruitmentState(models.TextChoices):
    """Whether one can apply today; computed, never stored."""

    OPEN = "open", _("Recruitment is open")
    ANNOUNCED = "announced", _("Recruitment is announced")
    WAITING_LIST = "waiting_list", _("Waiting list")
    CLOSED = "closed", _("Recruitment is closed")
    NONE = "none", _("No recruitment is planned")


class ListGroup(models.IntegerChoices):
    """Under which heading a list names a programme; the order is that of the list."""

    RECRUITING = 0, _("You can apply")
    RUNNING = 1, _("Running now")
    PLANNED = 2, pgettext_lazy("programmes", "Planned")
    UNDATED = 3, _("Without dates")
    ENDED = 4, pgettext_lazy("programmes", "Ended")


class ListOrder(models.TextChoices):
    """Orders that a reader of a list may choose; the first is that of groups."""

    GROUPS = "", _("by recruitment")
    TITLE = "title", _("by title")
    NEWEST = "newest", _("newest first")
    VALUE = "value", _("largest budget first")


class FundingKind(models.TextChoices):
    """Whose money it is; the order is that of tables and charts."""

    STATE = "state", _("State grant")
    EU = "eu", _("EU funds")
    OWN = "own", _("The city's own funds")
    OTHER = "other", _("Other sources")
    UNSPECIFIED = "unspecified", _("Source not given")


class BudgetBasis(models.TextChoices):
    """What an amount is: figures of different bases are never added."""

    STATED = "stated", _("As stated in documents")
    PLANNED = "planned", pgettext_lazy("budget", "Planned")
    SPENT = "spent", _("Spent")


class PartnerRole(models.TextChoices):
    """What an institution does in a programme."""

    LEADER = "leader", _("Leader")
    PARTNER = "partner", _("Partner")
    FUNDER = "funder", _("Funder")
    IMPLEMENTER = "implementer", _("Implementer")


class GoalLevel(models.TextChoices):
    """Whether a goal is what all of a programme is for, or a step towards it."""

    GENERAL = "general", pgettext_lazy("goal", "General")
    SPECIFIC = "specific", pgettext_lazy("goal", "Specific")


class SupportKind(models.TextChoices):
    """With whom one takes part."""

    INDIVIDUAL = "individual", _("individual")
    GROUP = "group", _("in a group")
    MIXED = "mixed", _("individual and in a group")


class EuPeriod(models.TextChoices):
    """The years of an EU budget; each has its own rules of publicity."""

    FROM_2014 = "2014-2020", "2014–2020"
    FROM_2021 = "2021-2027", "2021–2027"


class EuFund(models.TextChoices):
    """Funds of the European Union, and the national programmes that spend them on people."""

    EFS = "efs", _("European Social Fund")
    EFS_PLUS = "efs_plus", _("European Social Fund Plus")
    EFRR = "efrr", _("European Regional Development Fund")
    FS = "fs", _("Cohesion Fund")
    FST = "fst", _("Just Transition Fund")
    FAMI = "fami", _("Asylum, Migration and Integration Fund")
    FEAD = "fead", _("Fund for European Aid to the Most Deprived")
    FERS = "fers", _("European Funds for Social Development")
    OTHER = "other", _("Other fund of the European Union")
