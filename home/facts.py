"""Facts of news and events in queries: translations take them from the default language."""

from typing import Any

from django.conf import settings
from django.db.models import Case, Exists, F, OuterRef, QuerySet, Subquery, When

from core.locales import language_of

PREFIX = "fact_"


def holds_facts(page: Any) -> bool:
    """Whether the page is in the default language, where alone facts are edited."""
    return language_of(page) == settings.LANGUAGE_CODE


def with_facts(pages: QuerySet[Any], language: str | None, *names: str) -> QuerySet[Any]:
    """Pages with ``fact_<name>``, so that a list can be sorted and filtered by it.

    ``language`` is the one of all the pages, None where they may be of several. The value
    is that of the live page in the default language, else the page's own, just as
    ``page.source`` decides it for one page.
    """
    if language == settings.LANGUAGE_CODE:
        return pages.annotate(**{PREFIX + name: F(name) for name in names})
    source = pages.model.objects.filter(
        translation_key=OuterRef("translation_key"),
        locale__language_code=settings.LANGUAGE_CODE,
        live=True,
    )
    return pages.annotate(**{PREFIX + name: _from(source, name) for name in names})


def _from(source: QuerySet[Any], name: str) -> Case:
    return Case(When(Exists(source), then=Subquery(source.values(name)[:1])), default=F(name))
