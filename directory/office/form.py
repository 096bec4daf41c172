"""The editing form of an office: rules that hold between rows."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _

from core import clock
from core.page_forms import BasePageForm
from directory.office.collisions import (
    addresses_collide,
    exceptions_collide,
    rules_collide,
    schedules_collide,
)
from directory.office.subjects import subject_error

RULES = _("There is already a row for this day of the month. Change one of the two.")
EXCEPTIONS = _("There is already an exception for these days. Change it or remove one of the two.")
ADDRESSES = _(
    "Another address holds in the same time. Write from which day the new one holds, and until "
    "which day the old one did."
)
PAST = _("This day is over: what was true then stays as it is. Choose a day from today on.")
OF_THE_LIST = frozenset({"id", "ORDER", "DELETE"})
"""Fields of a row's form that say nothing about its content."""


class OfficePageForm(BasePageForm):
    """Refuses rows that contradict each other, at the later row and with a remedy."""

    def is_valid(self) -> bool:
        """The rows are compared once all of them are cleaned; each error names its field."""
        valid = super().is_valid()
        self.check_hours()
        self._compare("addresses", _at("valid_from", ADDRESSES, addresses_collide))
        return valid and not any(formset.total_error_count() for formset in self.formsets.values())

    def check_hours(self) -> None:
        """Mistakes that only show when rows of hours, phones and posts stand side by side."""
        self._compare("schedule_rows", schedules_collide)
        self._compare("rules", _at("rule", RULES, rules_collide))
        self._compare("exceptions", _at("starts_on", EXCEPTIONS, exceptions_collide))
        for name in ("schedule_rows", "rules"):
            self._check_subjects(name)
        self._refuse_past_exceptions()

    def _compare(self, name: str, collide: "Collide") -> None:
        for first, second in combinations(self._clean_rows(name), 2):
            found = collide(first.instance, second.instance)
            if found and not second.errors:
                second.add_error(*found)

    def _check_subjects(self, name: str) -> None:
        phones = [form.instance for form in self._clean_rows("phones")]
        posts = [form.instance for form in self._clean_rows("posts")]
        for form in self._clean_rows(name):
            found = subject_error(form.instance, phones, posts)
            if found and not form.errors:
                form.add_error(*found)

    def _refuse_past_exceptions(self) -> None:
        """A row that nobody touched may lie in the past, and any may be removed."""
        for form in self._clean_rows("exceptions"):
            changed = not form.instance.pk or set(form.changed_data) - OF_THE_LIST
            was_over = form.instance.pk and _last_day_before(form) < clock.today()
            is_over = form.instance.last_day < clock.today()
            if changed and (is_over or was_over) and not form.errors:
                form.add_error("ends_on" if form.instance.ends_on else "starts_on", PAST)

    def _clean_rows(self, name: str) -> Iterator[ModelForm[Any]]:
        formset = self.formsets.get(name)
        for form in formset.forms if formset is not None and self.is_bound else ():
            written = (form.has_changed() or form.instance.pk) and form.is_valid()
            if written and not form.cleaned_data.get("DELETE"):
                yield form


Collide = Callable[[Any, Any], tuple[str, Any] | None]
"""Of two rows, the field of the second at which they collide and what to say."""


def _at(field: str, text: Any, collide: Callable[[Any, Any], bool]) -> Collide:
    return lambda first, second: (field, text) if collide(first, second) else None


def _last_day_before(form: ModelForm[Any]) -> Any:
    """The last day of an exception as it was before the form changed it."""
    return form.initial.get("ends_on") or form.initial["starts_on"]
