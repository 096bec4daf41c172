"""The editing form of a programme: rules that hold between rows."""

from collections.abc import Iterator
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _

from core.page_forms import BasePageForm
from programmes.enums import PeriodPrecision
from programmes.funding.checks import check_grants, check_repeated_totals
from programmes.funding.choices import offer_sources
from programmes.period import Period
from programmes.publicity import missing_publicity


class ProgrammePageForm(BasePageForm):
    """Refuses budget lines that contradict the period or each other, at the line itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "budget_lines" in self.formsets:
            place = self.instance if self.instance.pk else self.parent_page
            offer_sources(self.formsets["budget_lines"], self.instance, place)

    def is_valid(self) -> bool:
        """The rows are checked once all of them are cleaned; each error names its field."""
        valid = super().is_valid()
        lines = list(self._rows("budget_lines"))
        self._check_years(lines)
        self._check_repetitions(lines)
        self._check_totals(lines)
        self._check_publicity()
        self._check_own_relation()
        return (
            valid
            and not self.errors
            and not any(formset.total_error_count() for formset in self.formsets.values())
        )

    def _check_totals(self, lines: list[Form]) -> None:
        totals = list(self._rows("stated_totals"))
        self._check_years(totals)
        check_repeated_totals(totals)
        check_grants(lines, totals)

    def _rows(self, name: str) -> Iterator[Form]:
        formset = self.formsets.get(name)
        for form in formset.forms if formset is not None and self.is_bound else ():
            is_filled = form.has_changed() or form.instance.pk
            if is_filled and not form.cleaned_data.get("DELETE"):
                yield form

    def _check_years(self, lines: list[Form]) -> None:
        facts = self.instance
        period = Period(facts.starts_on, facts.ends_on, PeriodPrecision(facts.period_precision))
        for line in lines:
            year = line.cleaned_data.get("year")
            if year and not period.has_year(year):
                text = _("%(year)s lies outside the programme's period (%(period)s).")
                line.add_error("year", text % {"year": year, "period": period})

    def _check_repetitions(self, lines: list[Form]) -> None:
        seen: set[tuple[Any, ...]] = set()
        for line in lines:
            key = tuple(line.cleaned_data.get(name) for name in ("year", "funding_source", "basis"))
            if key in seen and key[1]:
                text = _("There is already a line for this year, source and kind of amount.")
                line.add_error("funding_source", text)
            seen.add(key)

    def _check_publicity(self) -> None:
        """For what is to be published; a draft may still wait for it."""
        if self.is_deferred_validation or "eu_fund" not in self.fields or not self.is_bound:
            return
        for field, text in missing_publicity(self.instance):
            if not self.has_error(field):
                self.add_error(field, text)

    def _check_own_relation(self) -> None:
        formset = self.formsets.get("related")
        for form in formset.forms if formset is not None and self.is_bound else ():
            chosen = form.cleaned_data.get("programme") if form.is_valid() else None
            if chosen and chosen.pk == self.instance.pk:
                form.add_error("programme", _("Choose another programme than this one."))
