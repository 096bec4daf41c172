"""Opening hours without a database: rows in, days, states and changes out.

Times on rows are wall-clock times in Poland. Moments go in and come out aware. Master data are
weekly rows, rules of the month, closures and dated exceptions; other forms (schema.org) are made
from them.
"""

from directory.schedules.days import Day, Reason
from directory.schedules.moments import Opening, State, Status
from directory.schedules.rows import ClosureDays, ExceptionDays, RuleRow, WeeklyRow
from directory.schedules.rules import Rule
from directory.schedules.schedule import HORIZON, Schedule
from directory.schedules.spans import Span, disjoint, overlap
from directory.schedules.validity import Validity, prevailing

__all__ = [
    "HORIZON",
    "ClosureDays",
    "Day",
    "ExceptionDays",
    "Opening",
    "Reason",
    "Rule",
    "RuleRow",
    "Schedule",
    "Span",
    "State",
    "Status",
    "Validity",
    "WeeklyRow",
    "disjoint",
    "overlap",
    "prevailing",
]
