"""Who pays for programmes, as something to narrow a list by."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Site

from core.id_filter import IdsField, IdsFilter
from programmes.enums import FundingKind
from programmes.funding.choices import usable_sources
from programmes.funding.labels import Sources, read_sources
from programmes.funding.source import FundingSource
from programmes.rows.money import in_default_language


def paying_sources(request: HttpRequest | None) -> QuerySet[FundingSource]:
    """Named sources that programmes of the site that is asked may have, as facts refer to them."""
    rows = FundingSource.objects.all()
    if request is not None:
        rows = usable_sources(Site.find_for_request(request))
    return rows.filter(in_default_language()).exclude(kind=FundingKind.UNSPECIFIED)


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
