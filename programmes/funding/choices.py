"""Which sources an editor may choose: those of all centres and of the own one."""

from typing import Any

from django.db.models import Q
from wagtail.models import Page

from programmes.enums import FundingKind
from programmes.funding.source import FundingSource


def offer_sources(formset: Any, place: Page | None) -> None:
    """Narrow the choices in every row of a formset to what the site of ``place`` may use."""
    site = place.get_site() if place else None
    rows = FundingSource.objects.filter(Q(site__isnull=True) | Q(site=site))
    formset.form = type(formset.form.__name__, (formset.form,), {})
    field = formset.form.base_fields["funding_source"]
    field.queryset = rows
    field.initial = unnamed(FundingKind.UNSPECIFIED)


def unnamed(kind: FundingKind) -> FundingSource | None:
    """The source of a kind that is called as its kind is; None where somebody removed it."""
    return FundingSource.objects.filter(kind=kind, name="").order_by("pk").first()
