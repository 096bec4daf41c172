"""Schedules in other people's forms: schema.org, OpenStreetMap, HSDS, iCalendar.

All are made from the same ``Schedule``; none is ever read back.
"""
