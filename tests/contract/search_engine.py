"""What every engine of the search must do; a test class per engine inherits it."""

from typing import Any

import pytest
from wagtail.models import Page, Site

from core.enums import SearchKind
from search.engines import SearchEngine
from search.models import SearchEntry
from search.queries import build_query
from search.results import SearchResults
from tests.factories.search import SearchEntryFactory

HOSTILE = [
    "",
    " ",
    "\x00",
    "zasiłek\x00 rodzinny\x07",
    "'; DROP TABLE search_searchentry; --",
    '" OR 1=1 --',
    'title_terms:zasilek NEAR("a" "b", 5) ^kasa* -"x"',
    "zasilek & | ! <-> :* ()",
    "+kasa -mops ~2 [a TO b] {x} /re.*/ \\",
    "AND OR NOT",
    "🙂🙂🙂 👨‍👩‍👧",
    "%s %(x)s {} {{ x }} {% url %}",
    "a" * 1_000,
    "zasiłek " * 125,
    "\ud800 kasa",
    "𝖐𝖆𝖘𝖆 Ｋａｓａ",
    "日本語 العربية ٣٤٥",
    "<script>alert(1)</script>",
]


@pytest.mark.django_db
class SearchEngineContract:
    """Behaviour that does not depend on the engine."""

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

    def titles(self, engine: SearchEngine, text: str, **narrowed: Any) -> list[str]:
        return [hit.title for hit in self.found(engine, text, **narrowed).hits]

    def add(self, engine: SearchEngine, *titles: str, **values: Any) -> list[SearchEntry]:
        entries = [SearchEntryFactory.create(title=title, **values) for title in titles]
        engine.index([entry.pk for entry in entries])
        return entries

    @pytest.mark.parametrize(
        ("text", "title", "body"),
        [
            ("asystentów rodzin", "Asystent rodziny", ""),
            ("zasilek", "Zasiłki stałe i okresowe", ""),
            ("zasilki", "Pomoc", "Kto dostanie zasiłek celowy?"),
            ("strzegomska kasa", "Kasa", "Kasa przy ul. Strzegomskiej 6, pokój 26"),
            ("gdzie jest mops na strzegomskiej", "MOPS", "ul. Strzegomska 6"),
            ("opieki wytchnieniowej", "Opieka wytchnieniowa", ""),
            ("PAS-ja", "Program PAS-ja", ""),
            ("MOPS-ie", "O MOPS", ""),
            ("717822300", "Telefony", "tel. 71 78 22 300 do 03"),
            ("500 plus", "Rodzina 500+", ""),
            ("art. 8 ust. 2", "Podstawa", "zgodnie z art. 8 ust. 2 ustawy"),
            ("niepelnosprawnosc", "Osoby z niepełnosprawnościami", ""),
        ],
    )
    def test_inflected_and_bare_words_find(
        self, engine: SearchEngine, text: str, title: str, body: str
    ) -> None:
        self.add(engine, title, body=body)
        self.add(engine, "Konkurs kolęd", body="Wyniki konkursu dla chórów.")
        results = self.found(engine, text)
        assert [hit.title for hit in results.hits] == [title]
        assert not results.relaxed

    def test_other_languages_have_their_own_words(self, engine: SearchEngine) -> None:
        self.add(engine, "Допомога родинам", locale="uk")
        self.add(engine, "Family benefits", locale="en")
        assert self.titles(engine, "допомоги родини", locale="uk") == ["Допомога родинам"]
        assert self.titles(engine, "families benefit", locale="en") == ["Family benefits"]

    def test_title_stands_before_summary_before_body(self, engine: SearchEngine) -> None:
        self.add(engine, "Trzecia", body="Tu jest kasa ośrodka.")
        self.add(engine, "Druga", summary="Tu jest kasa ośrodka.")
        self.add(engine, "Kasa")
        assert self.titles(engine, "kasa") == ["Kasa", "Druga", "Trzecia"]

    def test_many_words_in_a_body_do_not_outweigh_a_title(self, engine: SearchEngine) -> None:
        self.add(engine, "Długa", body="Kasa, kasy, w kasie. " * 40)
        self.add(engine, "Średnia", summary="Kasa i kasy.", body="Dalsze słowa tej strony. " * 20)
        self.add(engine, "Kasy", body="Dalsze słowa tej strony. " * 20)
        self.add(engine, "Inna", body="Dalsze słowa tej strony. " * 20)
        assert self.titles(engine, "kasa") == ["Kasy", "Średnia", "Długa"]

    def test_keywords_of_an_editor_find(self, engine: SearchEngine) -> None:
        self.add(engine, "Jednorazowa zapomoga", keywords="becikowe")
        assert self.titles(engine, "becikowe") == ["Jednorazowa zapomoga"]

    def test_the_rank_of_an_entry_counts(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa dawna", rank=0.4, archived=True)
        self.add(engine, "Kasa obecna")
        results = self.found(engine, "kasa")
        assert [(hit.title, hit.archived) for hit in results.hits] == [
            ("Kasa obecna", False),
            ("Kasa dawna", True),
        ]

    def test_only_the_site_and_language_asked_for(self, engine: SearchEngine, site: Site) -> None:
        root = Page.objects.get(depth=1)
        other = Site.objects.create(hostname="inny.localhost", root_page=root)
        self.add(engine, "Kasa tutaj")
        self.add(engine, "Kasa gdzie indziej", site=other)
        self.add(engine, "Kasa po ukraińsku", locale="uk")
        assert self.titles(engine, "kasa") == ["Kasa tutaj"]
        assert self.titles(engine, "kasa", site=other) == ["Kasa gdzie indziej"]
        assert self.found(engine, "kasa").kinds == {"page": 1}

    def test_kinds_are_counted_whatever_is_chosen(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa pierwsza", "Kasa druga", kind=SearchKind.OFFICE)
        self.add(engine, "Kasa zamknięta", kind=SearchKind.NEWS)
        results = self.found(engine, "kasa", kinds=("news",))
        assert results.kinds == {"office": 2, "news": 1}
        assert [hit.title for hit in results.hits] == ["Kasa zamknięta"]
        assert results.total == 1

    def test_all_words_first_then_any_saying_so(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa", "Dodatki mieszkaniowe")
        assert self.titles(engine, "dodatek mieszkaniowy") == ["Dodatki mieszkaniowe"]
        results = self.found(engine, "kasa mieszkaniowa")
        assert {hit.title for hit in results.hits} == {"Kasa", "Dodatki mieszkaniowe"}
        assert results.relaxed

    def test_nothing_found(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa")
        results = self.found(engine, "basen")
        assert (results.hits, results.kinds, results.total) == ([], {}, 0)

    def test_pages_of_results(self, engine: SearchEngine) -> None:
        self.add(engine, *(f"Kasa {n}" for n in range(7)))
        pages = [self.titles(engine, "kasa", page=n, page_size=3) for n in (1, 2, 3)]
        assert [len(page) for page in pages] == [3, 3, 1]
        assert len({title for page in pages for title in page}) == 7

    def test_a_page_too_far_is_the_last_page(self, engine: SearchEngine) -> None:
        self.add(engine, *(f"Kasa {n}" for n in range(4)))
        results = self.found(engine, "kasa", page=99, page_size=3)
        assert (len(results.hits), results.page, results.pages) == (1, 2, 2)

    def test_changed_and_deleted_entries(self, engine: SearchEngine) -> None:
        (entry,) = self.add(engine, "Kasa")
        entry.text.title_terms = entry.text.forms = "basen"
        entry.text.save()
        engine.index([entry.pk])
        assert self.titles(engine, "kasa") == []
        assert self.titles(engine, "basen") == ["Kasa"]
        entry_id = entry.pk
        entry.delete()
        engine.remove([entry_id])
        assert self.titles(engine, "basen") == []
        assert engine.status().is_clean

    def test_a_rebuilt_index_finds_the_same(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa", "Kasa druga")
        before = self.titles(engine, "kasa")
        engine.rebuild()
        assert self.titles(engine, "kasa") == before
        assert engine.status().is_clean

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_text_is_a_question(self, engine: SearchEngine, text: str) -> None:
        self.add(engine, "Kasa", body=text.replace("\ud800", ""))
        results = self.found(engine, text)
        assert results.total == len(results.hits)
        assert SearchEntry.objects.count() == 1
