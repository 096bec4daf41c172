"""What residents get of every engine beyond its hits; a test class per engine inherits it."""

import pytest
from wagtail.models import Site

from core.enums import SearchKind
from search import asking
from search.asking import Answer
from search.engines import SearchEngine
from search.entries import KIND_RANKS
from search.vocabulary import Correction, refresh_vocabularies
from search.writing import delete_entries
from tests.contract.engine_case import EngineCase
from tests.factories.search import SearchEntryFactory


@pytest.mark.django_db
class AnswersContract(EngineCase):
    """Slips, fewer words, files: asked as the results page asks."""

    @pytest.fixture(autouse=True)
    def asked_engine(self, engine: SearchEngine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(asking, "get_engine", lambda: engine)

    def ask(self, text: str, locale: str = "pl") -> Answer:
        return asking.ask(text, locale, Site.objects.get(is_default_site=True).pk)

    def test_a_slip_is_mended_and_named(self, engine: SearchEngine) -> None:
        self.add(engine, "Zasiłek stały", "Kasa")
        refresh_vocabularies(at_once=True)
        answer = self.ask("zasiłke")
        assert [hit.title for hit in answer.results.hits] == ["Zasiłek stały"]
        assert answer.corrections == (Correction("zasiłke", "Zasiłek"),)

    def test_a_word_of_the_dictionary_is_not_turned_but_another_offered(
        self, engine: SearchEngine
    ) -> None:
        self.add(engine, "Zasiłek stały", "Kasa")
        refresh_vocabularies(at_once=True)
        answer = self.ask("zasiek")
        assert (answer.results.hits, answer.corrections) == ([], ())
        assert answer.did_you_mean == "Zasiłek"

    def test_no_word_is_offered_that_finds_nothing_any_more(self, engine: SearchEngine) -> None:
        (entry,) = self.add(engine, "Zasiłek stały")
        refresh_vocabularies(at_once=True)
        delete_entries([entry.pk])
        self.settle(engine)
        for text in ("zasiek", "zasiłke"):
            answer = self.ask(text)
            assert (answer.did_you_mean, answer.corrections) == ("", ())

    def test_pages_that_lack_a_word_stand_apart(self, engine: SearchEngine) -> None:
        self.add(engine, "Dodatek mieszkaniowy", "Dodatek energetyczny", "Kasa")
        answer = self.ask("dodatek mieszkaniowy")
        assert [hit.title for hit in answer.results.hits] == ["Dodatek mieszkaniowy"]
        assert [hit.title for hit in answer.others] == ["Dodatek energetyczny"]
        assert not answer.results.relaxed

    def test_an_attached_file_stands_below_the_page_that_says_as_much(
        self, engine: SearchEngine
    ) -> None:
        words = "Wniosek o przyznanie składa się w kasie ośrodka."
        for kind in (SearchKind.DOCUMENT, SearchKind.NEWS, SearchKind.PAGE, SearchKind.SERVICE):
            rank = KIND_RANKS.get(kind, 1.0)
            SearchEntryFactory.create(title=kind.name, kind=kind, rank=rank, body=words)
        self.settle(engine)
        found = [hit.title for hit in self.ask("kasa").results.hits]
        assert found == ["SERVICE", "PAGE", "NEWS", "DOCUMENT"]
