"""Facts of news and events in queries: translations take them from the default language."""

from typing import Any

from django.conf import settings
from django.db.models import Case, Exists, F, OuterRef, QuerySet, Subquery, When
from wagtail.models import Locale

PREFIX = "fact_"


def holds_facts(page: Any) -> bool:
    """Whether the page is in the default language, where alone facts are edited."""
    return page.locale.language_code == settings.LANGUAGE_CODE


def with_facts(pages: QuerySet[Any], locale: Locale | None, *names: str) -> QuerySet[Any]:
    """Pages with ``fact_<name>``, so that a list can be sorted and filtered by it.

    ``locale`` is the one language of all the pages, None where they may be of several. The value
    is that of the live page in the default language, else the page's own, just as
    ``page.source`` decides it for one page.
    """
    if locale and locale.language_code == settings.LANGUAGE_CODE:
        return pages.annotate(**{PREFIX + name: F(name) for name in names})
    source = pages.model.objects.filter(
        translation_key=OuterRef("translation_key"),
        locale__language_code=settings.LANGUAGE_CODE,
        live=True,
    )
    return pages.annotate(**{PREFIX + name: _from(source, name) for name in names})


def _from(source: QuerySet[Any], name: str) -> Case:
    return Case(When(Exists(source), then=Subquery(source.values(name)[:1])), default=F(name))
