"""Programmes as the demonstration's centres have them."""

import datetime as dt
from decimal import Decimal
from typing import Any

import factory
import wagtail_factories
from wagtail.models import Site

from programmes.enums import EuFund, FundingKind, PartnerRole, PeriodPrecision, ProgrammeKind
from programmes.facts import ROWS
from programmes.models import (
    FundingSource,
    Institution,
    ProgrammeIndexPage,
    ProgrammePage,
)
from tests.factories.core import locale_of

GRANTS = {
    2015: ("1011304.73", "328520.00"),
    2016: ("1149958.36", "353412.00"),
    2017: ("1086721.20", "594000.00"),
    2018: ("1202600.59", "512191.00"),
    2019: ("1582361.44", "470415.00"),
}


class ProgrammeIndexPageFactory(wagtail_factories.PageFactory):
    title = "Programy i projekty"
    slug = "programy"

    class Meta:
        model = ProgrammeIndexPage


class ProgrammePageFactory(wagtail_factories.PageFactory):
    """A programme; rows of facts are given by their names as lists of dicts."""

    title = factory.Sequence(lambda n: f"Program {n}")
    slug = factory.Sequence(lambda n: f"program-{n}")
    summary = "Pomagamy rodzinom w codziennych obowiązkach."

    class Meta:
        model = ProgrammePage

    @classmethod
    def _create_instance(cls, model_class: Any, parent: Any, kwargs: dict[str, Any]) -> Any:
        rows = {name: kwargs.pop(name) for name in ROWS if name in kwargs}
        page = super()._create_instance(model_class, parent, kwargs)
        return add_rows(page, **rows) if rows else page


def add_rows(page: Any, **rows: list[dict[str, Any]]) -> Any:
    """Rows of facts by related name, saved with the page; the page as the database has it."""
    for name, values in rows.items():
        model = page._meta.get_field(name).related_model
        rows_of = [_with_institution(value) for value in values] if name == "partners" else values
        made = [model(sort_order=n, **referring(value)) for n, value in enumerate(rows_of)]
        setattr(page, name, made)
    page.save()
    return type(page).objects.get(pk=page.pk)


def referring(value: dict[str, Any]) -> dict[str, Any]:
    """``source`` names a kind: its row in the register stands for it."""
    if "source" not in value:
        return value
    rest = {name: item for name, item in value.items() if name != "source"}
    return rest | {"funding_source": funding_source(value["source"])}


def funding_source(kind: str = FundingKind.UNSPECIFIED, name: str = "", **facts: Any) -> Any:
    """A row of the register; those without a name come with the database."""
    facts.setdefault("locale", locale_of("pl"))
    return FundingSource.objects.get_or_create(kind=kind, name=name, defaults=facts)[0]


def _with_institution(row: dict[str, Any]) -> dict[str, Any]:
    """``name``, ``url`` and ``logo`` of a partner as an institution of the default site."""
    own = {key: row[key] for key in ("name", "url", "logo") if key in row}
    rest = {key: value for key, value in row.items() if key not in own}
    return rest | ({"institution": InstitutionFactory(**own)} if own else {})


class InstitutionFactory(factory.django.DjangoModelFactory):
    name = "Rada Osiedla Księże"

    class Meta:
        model = Institution

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        kwargs.setdefault("site", Site.objects.get(is_default_site=True))
        return super()._create(model_class, *args, **kwargs)


class FamilyAssistantFactory(ProgrammePageFactory):
    """Values and grants of five years, as a ministry's programme states them."""

    title = "Asystent rodziny i koordynator rodzinnej pieczy zastępczej"
    slug = "asystent-rodziny"
    kind = ProgrammeKind.MINISTRY
    starts_on = dt.date(2015, 1, 1)
    period_precision = PeriodPrecision.YEAR

    @classmethod
    def _create_instance(cls, model_class: Any, parent: Any, kwargs: dict[str, Any]) -> Any:
        kwargs.setdefault("budget_lines", list(grant_lines()))
        return super()._create_instance(model_class, parent, kwargs)


def grant_lines() -> Any:
    for year, (total, grant) in GRANTS.items():
        own = Decimal(total) - Decimal(grant)
        yield {"year": year, "source": FundingKind.STATE, "amount": Decimal(grant)}
        yield {"year": year, "source": FundingKind.UNSPECIFIED, "amount": own}


class EuProjectFactory(ProgrammePageFactory):
    """A project that ended in XII 2021, with its value and the EU's part."""

    title = "Usługi społeczne"
    slug = "uslugi-spoleczne"
    kind = ProgrammeKind.EU
    starts_on = dt.date(2018, 1, 1)
    ends_on = dt.date(2021, 12, 1)
    period_precision = PeriodPrecision.MONTH
    eu_fund = EuFund.EFS
    eu_measure = "06.02. Usługi społeczne"
    eu_submeasure = "06.02.02. Rozwój usług społecznych"
    recruitment_statement = "<p>Trwa rekrutacja uczestników.</p>"

    @classmethod
    def _create_instance(cls, model_class: Any, parent: Any, kwargs: dict[str, Any]) -> Any:
        kwargs.setdefault("budget_lines", EU_LINES)
        kwargs.setdefault("partners", [{"name": "Fundacja Progresja", "role": PartnerRole.PARTNER}])
        return super()._create_instance(model_class, parent, kwargs)


EU_LINES = [
    {"source": FundingKind.EU, "amount": Decimal("6625637.00")},
    {"source": FundingKind.UNSPECIFIED, "amount": Decimal("345714.71")},
]
