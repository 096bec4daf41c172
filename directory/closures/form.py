"""The editing form of a closure: nothing in the past, and nobody closes more than they mean to."""

import datetime as dt
import hashlib
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import ngettext

from core import clock
from core.formats import date_period, long_date
from core.site_scope import SiteScopedForm
from directory.closures.closure import FACTS, Closure
from directory.closures.periods import Period, first_changed_day
from directory.closures.reach import offices_of

NAMED_OFFICES = 10
UNCONFIRMED = "unconfirmed"
Choice = tuple[Period, int, frozenset[int]]
"""The days, the centre, and the ids of ticked offices; none ticked means all of the centre."""


class ClosureForm(SiteScopedForm):
    """Says how many offices a closure changes, and saves when Save is pressed once more."""

    confirmed = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        facts = self.instance.facts if self.instance.pk else self.instance
        if facts is not self.instance:
            # The days stand on the row in the default language.
            for name in (*FACTS, "offices"):
                self.fields.pop(name, None)
        elif "offices" in self.fields:
            self.fields["offices"].queryset = offices_of(self.fields["site"].queryset)
        self._stored = _stored(self.instance)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        if "offices" in self.fields and not self.errors:
            self._refuse_the_past(data)
            self._check_offices(data)
            if not self.errors:
                self._confirm(data)
        return data

    @property
    def question(self) -> str:
        """What the form asks once nothing else is wrong; empty where it asks nothing."""
        asked = self.non_field_errors()
        return asked[0] if self.has_error(NON_FIELD_ERRORS, UNCONFIRMED) else ""

    def _refuse_the_past(self, data: dict[str, Any]) -> None:
        period = _period(data)
        before = self._stored[0] if self._stored else None
        changed = first_changed_day(before, period)
        if changed is None or changed >= clock.today():
            return
        if before is None or before.first != period.first:
            text = _now("This day is over (today is %(today)s). Choose today or a later day.")
            self.add_error("starts_on", text % {"today": long_date(clock.today())})
        else:
            text = _now("Days that are over cannot be changed. It may end on %(day)s or later.")
            yesterday = clock.today() - dt.timedelta(days=1)
            self.add_error("ends_on", text % {"day": long_date(yesterday)})

    def _check_offices(self, data: dict[str, Any]) -> None:
        if data["all_offices"]:
            if data["offices"]:
                text = _now("Either close all offices, or tick some of them: not both.")
                self.add_error("all_offices", text)
            return
        if not data["offices"]:
            self.add_error("offices", _now("Tick at least one office, or close all of them."))
        elif _foreign(data):
            text = _now("These offices belong to another centre: %(names)s. Untick them.")
            self.add_error("offices", text % {"names": ", ".join(map(str, _foreign(data)))})

    def _confirm(self, data: dict[str, Any]) -> None:
        """Once for each choice of days and offices; a better wording needs no second look."""
        chosen = _choice(data)
        if chosen == self._stored or data["confirmed"] == _digest(chosen):
            return
        self.data = self.data.copy()  # type: ignore[has-type]
        self.data[self.add_prefix("confirmed")] = _digest(chosen)
        raise ValidationError(_question(data), code=UNCONFIRMED)


def _stored(closure: Closure) -> Choice | None:
    """What the database says of it; None while it is new."""
    if not closure.pk:
        return None
    offices = [] if closure.all_offices else list(closure.offices.all())
    ids = frozenset(office.pk for office in offices)
    return Period(closure.starts_on, closure.last_day), closure.site_id, ids


def _choice(data: dict[str, Any]) -> Choice:
    ids = frozenset(office.pk for office in data["offices"])
    return _period(data), data["site"].pk, ids


def _period(data: dict[str, Any]) -> Period:
    return Period(data["starts_on"], data["ends_on"] or data["starts_on"])


def _digest(choice: Choice) -> str:
    period, site_id, office_ids = choice
    text = f"{period.first} {period.last} {site_id} {sorted(office_ids)}"
    return hashlib.sha256(text.encode()).hexdigest()


def _foreign(data: dict[str, Any]) -> list[Any]:
    path = data["site"].root_page.path
    return [office for office in data["offices"] if not office.path.startswith(path)]


def _closed(data: dict[str, Any]) -> list[Any]:
    if not data["all_offices"]:
        return list(data["offices"])
    site = type(data["site"]).objects.filter(pk=data["site"].pk)
    return list(offices_of(site))


def _question(data: dict[str, Any]) -> str:
    offices = _closed(data)
    text = ngettext(
        "This changes %(count)d office on %(dates)s: %(names)s. Press the button once more if that "
        "is right.",
        "This changes %(count)d offices on %(dates)s: %(names)s. Press the button once more if "
        "that is right.",
        len(offices),
    )
    names = ", ".join(office.title for office in offices[:NAMED_OFFICES])
    more = "…" if len(offices) > NAMED_OFFICES else ""
    period = _period(data)
    values = {"count": len(offices), "dates": date_period(period.first, period.last)}
    return text % (values | {"names": names + more})
