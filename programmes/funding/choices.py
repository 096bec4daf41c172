"""Which sources an editor may choose, and a reader may ask for."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page, Site

from programmes.enums import FundingKind
from programmes.funding.source import FundingSource
from programmes.rows.money import BudgetLine


def usable_sources(site: Site | None, used: Collection[int | None] = ()) -> QuerySet[FundingSource]:
    """Sources of all centres, of the own one, and those that its lines name since before.

    A source may be given to another centre while this one's programmes name it. ``used`` are the
    primary keys in a draft, of which no table knows.
    """
    usable = Q(site__isnull=True) | Q(site=site) | Q(pk__in=used)
    if site is not None:
        lines = BudgetLine.objects.filter(programme__path__startswith=site.root_page.path)
        usable |= Q(pk__in=lines.values("funding_source"))
    return FundingSource.objects.filter(usable)


def offer_sources(formset: Any, page: Any, place: Page | None) -> None:
    """Narrow the choices in every row of a page's formset to what may be chosen at ``place``."""
    used = {line.funding_source_id for line in page.budget_lines.all()}
    formset.form = type(formset.form.__name__, (formset.form,), {})
    field = formset.form.base_fields["funding_source"]
    field.queryset = usable_sources(place.get_site() if place else None, used)
    field.initial = unnamed(FundingKind.UNSPECIFIED)


def unnamed(kind: FundingKind) -> FundingSource | None:
    """The source of a kind that is called as its kind is; None where somebody removed it."""
    return FundingSource.objects.filter(kind=kind, name="").order_by("pk").first()
