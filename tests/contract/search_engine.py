"""What every engine of the search must do; a test class per engine inherits it."""

import datetime as dt
from dataclasses import replace

import pytest
import time_machine
from wagtail.models import Page, PageViewRestriction, Site

from core.enums import SearchKind
from core.search_topics import Topic
from search.engines import SearchEngine
from search.models import SearchEntry
from search.writing import delete_entries
from tests.contract.engine_case import EngineCase
from tests.factories.search import give_topics, next_version

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
    "moja babcia mama ciocia szuka opieki dom leki obiady pranie zakupy wizyty lekarz renta "
    "dodatek czynsz prąd gaz węgiel remont okna winda wózek basen klub",
    "\ud800 kasa",
    "𝖐𝖆𝖘𝖆 Ｋａｓａ",
    "日本語 العربية ٣٤٥",
    "<script>alert(1)</script>",
]


@pytest.mark.django_db
class SearchEngineContract(EngineCase):
    """Behaviour that does not depend on the engine."""

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

    def test_most_words_come_before_any(self, engine: SearchEngine) -> None:
        self.add(engine, "Zasiłek dla rodziny", "Rodzina", "Kasa")
        results = self.found(engine, "zasiłek rodzina kasa")
        assert [hit.title for hit in results.hits] == ["Zasiłek dla rodziny"]
        assert results.relaxed

    def test_most_of_many_words_come_before_any(self, engine: SearchEngine) -> None:
        words = "asystent basen czynsz dom energia fundusz gmina hotel".split()
        self.add(engine, " ".join(words[:-1]), *words)
        results = self.found(engine, " ".join(words))
        assert [hit.title for hit in results.hits] == [" ".join(words[:-1])]
        assert results.relaxed

    def test_quoted_words_stand_side_by_side_as_they_are(self, engine: SearchEngine) -> None:
        self.add(engine, "Pierwsza", body="To jest karta dużej rodziny w mieście.")
        self.add(engine, "Druga", body="Duża karta: dla rodziny i dużej grupy.")
        self.add(engine, "Karta Dużej Rodziny")
        self.add(engine, "Trzecia", body="Karty dużych rodzin")
        assert self.titles(engine, '"karta dużej rodziny"') == ["Karta Dużej Rodziny", "Pierwsza"]
        assert self.titles(engine, "„karta dużej” mieście") == ["Pierwsza"]

    def test_minus_words_leave_out(self, engine: SearchEngine) -> None:
        self.add(engine, "Zasiłek stały", "Zasiłek celowy", "Zasiłki okresowe i stałe")
        assert self.titles(engine, "zasiłek -stały") == ["Zasiłek celowy"]
        assert self.titles(engine, 'zasiłek -"okresowe i stałe" -celowy') == ["Zasiłek stały"]
        assert self.titles(engine, "-stały") == []

    def test_the_form_as_typed_stands_before_others(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasy", "Kasa", "Kasą")
        assert self.titles(engine, "kasa")[0] == "Kasa"
        assert self.titles(engine, "kasy")[0] == "Kasy"

    def test_words_in_a_row_stand_before_words_apart(self, engine: SearchEngine) -> None:
        self.add(engine, "Rodzina i asystent osoby", "Asystent rodziny", "Rodziny asystent")
        assert self.titles(engine, "asystent rodziny")[0] == "Asystent rodziny"
        self.add(engine, "Apart", body="Usługi dla gminy. Potem opiekuńcze sprawy i usługi.")
        self.add(engine, "Razem", body="Sprawy gminy. Potem usługi opiekuńcze i inne w gminie.")
        assert self.titles(engine, "usługi opiekuńcze")[0] == "Razem"

    def test_services_offices_programmes_stand_before_news(self, engine: SearchEngine) -> None:
        page = {"rank": 1.4, "kind": SearchKind.SERVICE}
        self.add(engine, "Zasiłek w mieście", kind=SearchKind.NEWS, date=dt.date(2020, 1, 1))
        self.add(engine, "Zasiłek rodzinny", **page)
        assert self.titles(engine, "zasiłek")[0] == "Zasiłek rodzinny"

    def test_newer_news_stand_before_older(self, engine: SearchEngine) -> None:
        today = dt.date(2026, 5, 4)
        with time_machine.travel(dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC), tick=False):
            for years in (9, 0, 3):
                date = today.replace(year=today.year - years)
                news = {"kind": SearchKind.NEWS, "date": date, "day": date.toordinal()}
                self.add(engine, f"Konkurs {date.year}", **news)
            assert self.titles(engine, "konkurs") == [
                "Konkurs 2026",
                "Konkurs 2023",
                "Konkurs 2017",
            ]

    def test_alternatives_of_several_words_need_them_all(self, engine: SearchEngine) -> None:
        self.add(engine, "Zapomoga jednorazowa", "Zapomoga", "Becikowe")
        query = self.query("becikowe")
        (group,) = query.groups
        wider = replace(query, groups=(group.with_alternatives([("zapomoga", "jednorazowy")]),))
        titles = {hit.title for hit in engine.search(wider).hits}
        assert titles == {"Becikowe", "Zapomoga jednorazowa"}

    def test_facets_count_what_choosing_more_would_give(self, engine: SearchEngine) -> None:
        new, old = dt.date(2025, 3, 1), dt.date(2019, 3, 1)
        self.add(engine, "Kasa A", kind=SearchKind.NEWS, date=new, section_id=5)
        self.add(engine, "Kasa B", kind=SearchKind.NEWS, date=old, section_id=5)
        self.add(engine, "Kasa C", kind=SearchKind.EVENT, date=old, section_id=6)
        self.add(engine, "Kasa D", kind=SearchKind.OFFICE)
        everything = self.found(engine, "kasa")
        assert everything.facets == {
            "kind": {"news": 2, "event": 1, "office": 1},
            "section": {"5": 2, "6": 1},
            "year": {"2025": 1, "2019": 2},
        }
        chosen = self.found(engine, "kasa", kinds=("news", "event"), years=(2019,))
        assert chosen.facets == {
            "kind": {"news": 1, "event": 1},
            "section": {"5": 1, "6": 1},
            "year": {"2025": 1, "2019": 2},
        }
        assert {hit.title for hit in chosen.hits} == {"Kasa B", "Kasa C"}
        assert chosen.total == 2

    def test_choices_that_leave_nothing_keep_the_counts(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa", kind=SearchKind.OFFICE)
        results = self.found(engine, "kasa", kinds=("news",))
        assert (results.hits, results.total, results.kinds) == ([], 0, {"office": 1})
        assert not results.relaxed

    def topics(self, engine: SearchEngine, *chosen: str) -> dict[str, dict[str, int]]:
        """Counts of topics for "kasa", without the other facets."""
        topics = tuple(Topic(*topic.split(":")) for topic in chosen)
        counts = self.found(engine, "kasa", topics=topics).facets
        return {facet: dict(counts[facet]) for facet in sorted(counts.keys() - {"kind"})}

    def test_an_entry_counts_for_each_of_its_topics(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa A", topics=["situation:housing", "situation:illness", "office:5"])
        self.add(engine, "Kasa B", topics=["situation:illness", "group:seniors"])
        self.add(engine, "Kasa C")
        assert self.topics(engine) == {
            "group": {"seniors": 1},
            "office": {"5": 1},
            "situation": {"housing": 1, "illness": 2},
        }

    def test_topics_narrow_by_any_of_a_facet_and_all_facets(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa A", topics=["situation:housing", "group:carers", "office:5"])
        self.add(engine, "Kasa B", topics=["situation:illness", "group:carers", "group:seniors"])
        self.add(engine, "Kasa C", topics=["situation:debts", "office:55"])
        self.add(engine, "Kasa D", topics=["group:housing"])
        for chosen, titles, counts in (
            (
                ("situation:housing", "situation:illness"),
                ["Kasa A", "Kasa B"],
                {
                    "group": {"carers": 2, "seniors": 1},
                    "office": {"5": 1},
                    "situation": {"debts": 1, "housing": 1, "illness": 1},
                },
            ),
            (
                ("situation:housing", "group:carers"),
                ["Kasa A"],
                {
                    "group": {"carers": 1},
                    "office": {"5": 1},
                    "situation": {"housing": 1, "illness": 1},
                },
            ),
            (
                ("situation:debts", "group:seniors", "office:5"),
                [],
                {},
            ),
        ):
            topics = tuple(Topic(*topic.split(":")) for topic in chosen)
            results = self.found(engine, "kasa", topics=topics)
            assert sorted(hit.title for hit in results.hits) == titles
            assert results.total == len(titles)
            assert self.topics(engine, *chosen) == counts

    def test_topics_and_the_other_facets_count_each_other(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa A", kind=SearchKind.SERVICE, topics=["group:carers"])
        self.add(engine, "Kasa B", kind=SearchKind.PROGRAMME, topics=["group:carers"])
        self.add(engine, "Kasa C", kind=SearchKind.PROGRAMME, topics=["group:seniors"])
        topics = (Topic("group", "carers"),)
        narrowed = self.found(engine, "kasa", kinds=("programme",), topics=topics)
        assert [hit.title for hit in narrowed.hits] == ["Kasa B"]
        assert narrowed.facets == {
            "kind": {"programme": 1, "service": 1},
            "group": {"carers": 1, "seniors": 1},
        }

    def test_topics_that_leave_nothing_keep_the_counts(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa", topics=["group:carers"])
        results = self.found(engine, "kasa", topics=(Topic("group", "seniors"),))
        assert (results.hits, results.total, results.relaxed) == ([], 0, False)
        assert results.facets == {"group": {"carers": 1}}

    def test_choices_that_exclude_each_other_leave_no_words_out(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa biletowa", kind=SearchKind.OFFICE, topics=["group:carers"])
        self.add(engine, "Kasa", kind=SearchKind.NEWS, topics=["group:seniors"])
        topics = (Topic("group", "seniors"),)
        results = self.found(engine, "kasa biletowa", kinds=("news",), topics=topics)
        assert (results.hits, results.total, results.facets) == ([], 0, {})
        assert results.has_matches
        assert not results.relaxed

    def test_a_changed_kind_year_and_weight_count(self, engine: SearchEngine) -> None:
        _, entry = self.add(engine, "Kasa A", "Kasa B", kind=SearchKind.OFFICE)
        entry.kind, entry.year, entry.rank = SearchKind.EVENT, 2020, 3.0
        entry.version = next_version()
        entry.save()
        self.settle(engine)
        results = self.found(engine, "kasa")
        assert results.facets == {"kind": {"office": 1, "event": 1}, "year": {"2020": 1}}
        assert [hit.title for hit in results.hits] == ["Kasa B", "Kasa A"]

    def test_topics_of_a_site_are_its_own(self, engine: SearchEngine) -> None:
        other = Site.objects.create(hostname="inny.localhost", root_page=Page.objects.get(depth=1))
        self.add(engine, "Kasa", topics=["group:carers"])
        self.add(engine, "Kasa", topics=["group:seniors"], site=other)
        self.add(engine, "Kasa", topics=["group:families"], locale="uk")
        assert self.topics(engine) == {"group": {"carers": 1}}

    def test_changed_topics_and_those_of_deleted_entries(self, engine: SearchEngine) -> None:
        (entry,) = self.add(engine, "Kasa", topics=["group:carers", "group:seniors"])
        self.add(engine, "Kasa druga", topics=["group:carers"])
        give_topics(entry, "group:seniors", "office:5")
        entry.version = next_version()
        entry.save()
        self.settle(engine)
        assert self.topics(engine) == {"group": {"carers": 1, "seniors": 1}, "office": {"5": 1}}
        delete_entries([entry.pk])
        self.settle(engine)
        assert self.topics(engine) == {"group": {"carers": 1}}
        engine.rebuild()
        self.settle(engine)
        assert self.topics(engine) == {"group": {"carers": 1}}
        assert engine.status().is_clean

    def test_suggestions_begin_like_what_was_typed(self, engine: SearchEngine) -> None:
        self.add(engine, "Asystent rodziny", "Wsparcie rodzin", "Rodzaje pomocy", "Kasa")
        self.add(engine, "Rodzina po ukraińsku", locale="uk")
        assert set(self.suggested(engine, "rodz")) == {
            "Asystent rodziny", "Wsparcie rodzin", "Rodzaje pomocy",
        }  # fmt: skip
        assert self.suggested(engine, "rodz")[0] == "Rodzaje pomocy"
        assert self.suggested(engine, "asystentów ro") == ["Asystent rodziny"]
        assert self.suggested(engine, "r") == []
        assert self.suggested(engine, "xyzxyz") == []

    def test_a_number_suggests_the_word_that_it_begins(self, engine: SearchEngine) -> None:
        self.add(engine, "Pokój 12e3x", "Pokój 12")
        assert set(self.suggested(engine, "12")) == {"Pokój 12e3x", "Pokój 12"}
        for text in ("12e", "12e3", "12e3x", "pokój 12e3"):
            assert self.suggested(engine, text) == ["Pokój 12e3x"]

    def test_suggestions_stay_in_the_section(self, engine: SearchEngine) -> None:
        self.add(engine, "Rodzaje pomocy", section_id=7)
        self.add(engine, "Rodzina zastępcza", section_id=8)
        self.add(engine, "Rodzinny piknik")
        assert self.suggested(engine, "rodz", 8) == ["Rodzina zastępcza"]
        assert len(self.suggested(engine, "rodz", 7, 8)) == 2
        assert len(self.suggested(engine, "rodz")) == 3

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_text_may_be_typed(self, engine: SearchEngine, text: str) -> None:
        self.add(engine, "Kasa")
        assert self.suggested(engine, text) in ([], ["Kasa"])

    def test_a_page_that_is_no_more_public_shows_no_more(self, engine: SearchEngine) -> None:
        (entry,) = self.add(engine, "Kasa")
        entry.page = root = Page.objects.get(depth=1).add_child(title="Kasa", live=False)
        entry.save()
        assert self.titles(engine, "kasa") == []
        assert self.suggested(engine, "kasa") == []
        root.live = True
        root.save()
        assert self.titles(engine, "kasa") == self.suggested(engine, "kasa") == ["Kasa"]
        PageViewRestriction.objects.create(page=root, restriction_type="login")
        assert self.titles(engine, "kasa") == self.suggested(engine, "kasa") == []
        root.delete()

    def test_nothing_found(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa")
        results = self.found(engine, "basen")
        assert (results.hits, results.has_matches, results.total) == ([], False, 0)

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
        entry.text.title_terms = entry.text.title_forms = entry.text.forms = "basen"
        entry.text.save()
        entry.version = next_version()
        entry.save()
        self.settle(engine)
        assert self.titles(engine, "kasa") == []
        assert self.titles(engine, "basen") == ["Kasa"]
        delete_entries([entry.pk])
        self.settle(engine)
        assert self.titles(engine, "basen") == []
        assert engine.status().is_clean

    def test_a_rebuilt_index_finds_the_same(self, engine: SearchEngine) -> None:
        self.add(engine, "Kasa", "Kasa druga")
        before = self.titles(engine, "kasa")
        engine.rebuild()
        self.settle(engine)
        assert self.titles(engine, "kasa") == before
        assert engine.status().is_clean

    @pytest.mark.parametrize("text", HOSTILE)
    def test_any_text_is_a_question(self, engine: SearchEngine, text: str) -> None:
        self.add(engine, "Kasa", body=text.replace("\ud800", ""))
        results = self.found(engine, text)
        assert results.total == len(results.hits)
        assert SearchEntry.objects.count() == 1
