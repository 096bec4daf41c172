"""What was current when its entry was written passes into the archive by the clock."""

from collections.abc import Iterator

from wagtail.models import get_page_models

from core.pages import BasePage
from core.sources import attach_sources
from search.models import SearchEntry
from search.pipeline import batches, ids_of
from search.writing import write_entries


def refresh_ageing() -> int:
    """Write the entries anew whose page is of the archive since; how many."""
    models = [model for model in get_page_models() if _ages(model)]
    passed = (page_ids for model in models for page_ids in _archived(model))
    return sum(write_entries(page_ids) for page_ids in passed if page_ids)


def _ages(model: type) -> bool:
    """Whether its pages say by themselves that they are of the archive: news, programmes."""
    return issubclass(model, BasePage) and model.is_archived is not BasePage.is_archived


def _archived(model: type[BasePage]) -> Iterator[list[int]]:
    """Ids of such pages whose entries do not say so, batch by batch."""
    current = SearchEntry.objects.filter(archived=False).values("page_id")
    for page_ids in batches(ids_of(model.objects.filter(pk__in=current))):
        pages = list(model.objects.filter(pk__in=page_ids).defer_streamfields())
        attach_sources(pages)
        yield [page.pk for page in pages if page.is_archived]
