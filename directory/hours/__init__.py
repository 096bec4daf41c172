"""Opening hours without a database: rows in, days, states and changes out.

Times on rows are wall-clock times in Poland. Moments go in and come out aware. Master data are
weekly rows, rules of the month and dated exceptions; other forms (schema.org) are made from them.
"""

from directory.hours.days import Day, Hours, Reason
from directory.hours.rows import ExceptionDays, RuleHours, WeeklyHours
from directory.hours.timetable import State, Status, Timetable
from directory.hours.validity import Validity, prevailing

__all__ = [
    "Day",
    "ExceptionDays",
    "Hours",
    "Reason",
    "RuleHours",
    "State",
    "Status",
    "Timetable",
    "Validity",
    "WeeklyHours",
    "prevailing",
]
