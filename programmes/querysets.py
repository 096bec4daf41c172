"""Programmes by their facts: asked of the pages that keep them, answered in any language."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.db.models import Q
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from programmes.recruitment_query import recruiting_query


class ProgrammeQuerySet(PageQuerySet):
    """Programmes by what their source pages say."""

    def facts(self) -> "ProgrammeQuerySet":
        """Live pages in the default language, which hold the facts of all languages."""
        pages = self.model._default_manager.filter(live=True)
        return pages.filter(locale__language_code=settings.LANGUAGE_CODE)

    def by_facts(self, query: Q) -> "ProgrammeQuerySet":
        """Pages whose facts fulfil a query.

        As in ``core.sources``, a translation alone has its own: no page with its facts is live.
        """
        facts = self.facts()
        found = facts.filter(query).values("translation_key")
        alone = query & ~Q(translation_key__in=facts.values("translation_key"))
        return self.filter(Q(translation_key__in=found) | alone)

    def recruiting(self, now: dt.datetime) -> "ProgrammeQuerySet":
        """Programmes with an open or announced window that have not ended."""
        return self.by_facts(recruiting_query(now))


ProgrammeManager: Any = PageManager.from_queryset(ProgrammeQuerySet)
