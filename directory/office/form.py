"""The editing form of an office: rules that hold between rows."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _

from core.page_forms import BasePageForm
from directory.rows.addresses import OfficeAddress
from directory.rows.exceptions import OfficeException
from directory.rows.hours import OfficeRule, OfficeSpan
from directory.schedules import Span, overlap

SPANS = _(
    "These hours overlap with another row of the same purpose. Change one of the two, or give "
    "the new one its own first day: from then on it replaces the older row."
)
RULES = _("There is already a row for this day of the month. Change one of the two.")
EXCEPTIONS = _("There is already an exception for these days. Change it or remove one of the two.")
ADDRESSES = _(
    "Another address holds in the same time. Write from which day the new one holds, and until "
    "which day the old one did."
)


class OfficePageForm(BasePageForm):
    """Refuses rows that contradict each other, at the later row and with a remedy."""

    def is_valid(self) -> bool:
        """The rows are compared once all of them are cleaned; each error names its field."""
        valid = super().is_valid()
        self._compare("spans", spans_collide, "opens", SPANS)
        self._compare("rules", rules_collide, "rule", RULES)
        self._compare("exceptions", exceptions_collide, "starts_on", EXCEPTIONS)
        self._compare("addresses", addresses_collide, "valid_from", ADDRESSES)
        return valid and not any(formset.total_error_count() for formset in self.formsets.values())

    def _compare(
        self, name: str, collide: Callable[[Any, Any], bool], field: str, text: Any
    ) -> None:
        for first, second in combinations(self._clean_rows(name), 2):
            if collide(first.instance, second.instance) and not second.errors:
                second.add_error(field, text)

    def _clean_rows(self, name: str) -> Iterator[ModelForm[Any]]:
        formset = self.formsets.get(name)
        for form in formset.forms if formset is not None and self.is_bound else ():
            written = (form.has_changed() or form.instance.pk) and form.is_valid()
            if written and not form.cleaned_data.get("DELETE"):
                yield form


def spans_collide(first: OfficeSpan, second: OfficeSpan) -> bool:
    """Two rows of one purpose and one validity open at the same time on one day."""
    same = (first.purpose, first.validity) == (second.purpose, second.validity)
    share_a_day = first.first_day <= second.last_day and second.first_day <= first.last_day
    return same and share_a_day and _any_overlap(first.weekly.spans, second.weekly.spans)


def rules_collide(first: OfficeRule, second: OfficeRule) -> bool:
    """Two rows of one purpose and one validity say something about the same day of the month."""
    kinds = (first.purpose, first.rule, first.validity) == (
        second.purpose,
        second.rule,
        second.validity,
    )
    return kinds and _any_overlap(first.monthly.spans, second.monthly.spans)


def exceptions_collide(first: OfficeException, second: OfficeException) -> bool:
    """Two exceptions of one purpose and the same days, of which one closes or both overlap."""
    keys = [(row.purpose, row.starts_on, row.last_day) for row in (first, second)]
    if keys[0] != keys[1]:
        return False
    one, other = first.dated.spans, second.dated.spans
    return not one or not other or _any_overlap(one, other)


def addresses_collide(first: OfficeAddress, second: OfficeAddress) -> bool:
    """Two addresses hold from the same day on, so that none can be the present one."""
    return first.validity == second.validity


def _any_overlap(spans: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return any(overlap(one, other) for one in spans for other in others)
