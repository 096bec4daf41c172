"""Closed vocabularies of the directory."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.enums import TargetGroup as KernelGroup


class OfficeKind(models.TextChoices):
    """What a place of the centre is, in the words of a resident."""

    HEADQUARTERS = "headquarters", _("Headquarters")
    SOCIAL_WORK_CENTRE = "social_work_centre", _("Social work centre")
    DEPARTMENT = "department", _("Department")
    CASH_DESK = "cash_desk", _("Cash desk")
    HELPLINE = "helpline", _("Help line")
    COUNSELLING = "counselling", _("Counselling centre")
    PANEL = "panel", _("Disability assessment panel")
    CARD_OFFICE = "card_office", _("Family card office")
    DAY_CENTRE = "day_centre", _("Day centre")
    MANAGEMENT = "management", _("Management")
    PROJECT_OFFICE = "project_office", _("Project office")
    OTHER = "other", _("Other place")


class HoursPurpose(models.TextChoices):
    """What somebody is there for; each purpose has a timetable of its own.

    The order is the order of importance: the first purpose that an office has hours for is the
    one by which its card says open or closed.
    """

    OFFICE = "office", _("Office hours")
    CASH_DESK = "cash_desk", _("Cash desk")
    PHONE = "phone", _("By phone")
    DUTY = "duty", _("Duty of social workers")
    HOMELESS_DUTY = "homeless_duty", _("Duty for homeless people")
    COMPLAINTS = "complaints", _("Complaints and suggestions")
    APPOINTMENT = "appointment", _("By appointment")


NIGHT_PURPOSES = frozenset({HoursPurpose.PHONE, HoursPurpose.DUTY, HoursPurpose.HOMELESS_DUTY})
"""Purposes that may run past midnight; elsewhere a close before the opening is a slip."""


class RuleKind(models.TextChoices):
    """How a day is found anew in every month."""

    LAST_WORKING_DAY = "last_working_day", _("Last working day of the month")
    LAST_OPEN_DAY = "last_open_day", _("Last open day of the month")
    LAST_CALENDAR_DAY = "last_calendar_day", _("Last day of the month")
    NTH_WEEKDAY = "nth_weekday", _("Weekday of the month")
    DAY_OF_MONTH = "day_of_month", _("Day of the month")


class WeekOfMonth(models.IntegerChoices):
    """Which of the same weekdays of a month, as recurrence rules count them."""

    FIRST = 1, _("1st")
    SECOND = 2, _("2nd")
    THIRD = 3, _("3rd")
    FOURTH = 4, _("4th")
    LAST = -1, pgettext_lazy("weekday of the month", "last")


class OffDay(models.TextChoices):
    """What becomes of a rule whose day is not a working day."""

    SKIP = "skip", _("The rule does not hold in that month")
    MOVE_BACK = "move_back", _("The working day before it")
    MOVE_ON = "move_on", _("The working day after it")


class Weekday(models.IntegerChoices):
    """Days as ``datetime.date.weekday()`` counts them."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class StreetSide(models.TextChoices):
    """Which numbers of a street are meant."""

    ALL = "all", _("all numbers")
    ODD = "odd", _("odd numbers")
    EVEN = "even", _("even numbers")


class StreetKind(models.TextChoices):
    """What stands before the name, as the national register (TERYT) shortens it."""

    STREET = "ul.", _("street (ul.)")
    AVENUE = "al.", _("avenue (al.)")
    SQUARE = "pl.", _("square (pl.)")
    ESTATE = "os.", _("housing estate (os.)")
    ROUNDABOUT = "rondo", _("roundabout (rondo)")
    GREEN = "skwer", _("green (skwer)")
    BOULEVARD = "bulw.", _("boulevard (bulw.)")
    PARK = "park", _("park")
    ROAD = "droga", _("road (droga)")
    HIGHWAY = "szosa", _("highway (szosa)")
    SHORE = "wyb.", _("embankment (wyb.)")
    NONE = "", _("nothing before the name")


class Availability(models.TextChoices):
    """Whether a building has something; not knowing is an answer of its own."""

    YES = "yes", _("yes")
    NO = "no", _("no")
    UNKNOWN = "unknown", _("not known")


class AccessFeature(models.TextChoices):
    """Headings of the declaration of accessibility on a building; each is a field of its page."""

    ENTRANCE = "entrance", _("entrance for wheelchairs")
    RAMP = "ramp", _("ramp or level entrance")
    LIFT = "lift", _("lift")
    TOILET = "accessible_toilet", _("accessible toilet")
    INDUCTION_LOOP = "induction_loop", _("induction loop")
    PJM_INTERPRETER = "pjm_interpreter", _("Polish sign language interpreter (PJM)")
    GUIDE_DOG = "guide_dog", _("assistance dogs may enter")
    PARKING = "parking", _("parking for disabled people")


class LifeSituation(models.TextChoices):
    """What has happened to somebody who looks for a service, in the words of a resident."""

    BIRTH = "birth", _("A child is born or adopted")
    UPBRINGING = "upbringing", _("It is hard to bring up children")
    LOW_INCOME = "low_income", _("There is not enough money")
    UNEMPLOYMENT = "unemployment", _("Work is lost")
    HOUSING = "housing", _("Rent or a flat is the problem")
    HOMELESSNESS = "homelessness", _("There is nowhere to live")
    ILLNESS = "illness", _("Illness or disability")
    OLD_AGE = "old_age", _("Old age, help in daily life")
    VIOLENCE = "violence", _("Violence at home")
    ADDICTION = "addiction", _("Addiction in the family")
    DEBTS = "debts", _("Debts or a question of law")
    DEATH = "death", _("Somebody close has died")
    ACCIDENT = "accident", _("Fire, flood or another accident")
    ARRIVAL = "arrival", _("Arrival from abroad")


class TargetGroup(models.TextChoices):
    """For whom a service is, in the words of the kernel; a service for all has none of them."""

    FAMILIES = KernelGroup.FAMILIES.value, KernelGroup.FAMILIES.label
    YOUNG_PEOPLE = KernelGroup.YOUNG_PEOPLE.value, KernelGroup.YOUNG_PEOPLE.label
    FOSTER_FAMILIES = KernelGroup.FOSTER_FAMILIES.value, KernelGroup.FOSTER_FAMILIES.label
    SENIORS = KernelGroup.SENIORS.value, KernelGroup.SENIORS.label
    DISABLED_PEOPLE = KernelGroup.DISABLED_PEOPLE.value, KernelGroup.DISABLED_PEOPLE.label
    CARERS = KernelGroup.CARERS.value, KernelGroup.CARERS.label
    HOMELESS_PEOPLE = KernelGroup.HOMELESS_PEOPLE.value, KernelGroup.HOMELESS_PEOPLE.label
    VICTIMS = KernelGroup.VICTIMS.value, KernelGroup.VICTIMS.label
    FOREIGNERS = KernelGroup.FOREIGNERS.value, KernelGroup.FOREIGNERS.label


class OnlineChannel(models.TextChoices):
    """By which way a matter is settled without leaving home."""

    EPUAP = "epuap", "ePUAP"
    EDORECZENIA = "edoreczenia", "e-Doręczenia"
    EMPATIA = "empatia", "Emp@tia"
    GOV = "gov", "gov.pl"
    OTHER = "other", _("Another site")
