"""How the tests of all engines write entries and ask for them."""

from typing import Any

import pytest
from wagtail.models import Site

from search.engines import SearchEngine
from search.models import SearchEntry
from search.parsing import build_query
from search.queries import SearchQuery
from search.results import SearchResults
from search.suggestions import build_suggest_query
from tests.factories.search import SearchEntryFactory


class EngineCase:
    """A test class for each engine says which one."""

    @pytest.fixture
    def engine(self) -> SearchEngine:
        raise NotImplementedError

    @pytest.fixture
    def site(self) -> Site:
        return Site.objects.get(is_default_site=True)

    def found(self, engine: SearchEngine, text: str, **narrowed: Any) -> SearchResults:
        site = narrowed.pop("site", None) or Site.objects.get(is_default_site=True)
        locale = narrowed.pop("locale", "pl")
        return engine.search(build_query(text, locale, site.pk, **narrowed))

    def query(self, text: str, **narrowed: Any) -> SearchQuery:
        return build_query(text, "pl", Site.objects.get(is_default_site=True).pk, **narrowed)

    def suggested(self, engine: SearchEngine, text: str, *sections: int) -> list[str]:
        site = Site.objects.get(is_default_site=True)
        query = build_suggest_query(text, "pl", site.pk, sections)
        return [found.title for found in engine.suggest(query).items]

    def titles(self, engine: SearchEngine, text: str, **narrowed: Any) -> list[str]:
        return [hit.title for hit in self.found(engine, text, **narrowed).hits]

    def add(self, engine: SearchEngine, *titles: str, **values: Any) -> list[SearchEntry]:
        entries = [SearchEntryFactory.create(title=title, **values) for title in titles]
        self.settle(engine)
        return entries

    def settle(self, engine: SearchEngine) -> None:
        """Let what was written be found."""
        engine.catch_up()
