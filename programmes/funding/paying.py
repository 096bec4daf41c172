"""Who pays for programmes, as something to narrow a list by."""

from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.models import Site

from core.id_filter import IdsField, IdsFilter
from programmes.enums import FundingKind
from programmes.funding.labels import Sources, read_sources
from programmes.funding.source import FundingSource
from programmes.rows.money import in_default_language


def paying_sources(request: HttpRequest | None) -> QuerySet[FundingSource]:
    """Sources with a name of all centres and of the site that is asked, as facts refer to them."""
    rows = FundingSource.objects.filter(in_default_language())
    rows = rows.exclude(kind=FundingKind.UNSPECIFIED)
    if request is None:
        return rows
    return rows.filter(Q(site__isnull=True) | Q(site=Site.find_for_request(request)))


class PayingSourceField(IdsField):
    """Sources in the order of tables, named in the reader's language."""

    @cached_property
    def sources(self) -> Sources:
        """The register, read once for a form."""
        return read_sources()

    def label_from_instance(self, obj: Any) -> str:
        return self.sources[obj.pk].name


class PayingSourceFilter(IdsFilter):
    """``?source=3``: the id of a funding source as its row in the default language has it."""

    field_class = PayingSourceField

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"queryset": paying_sources, **options})
