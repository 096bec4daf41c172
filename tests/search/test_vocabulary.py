"""The site's own words mend slips, and tell of nothing that is not public."""

import datetime as dt
import string
from typing import Any

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Page, Site

from core.search_topics import Topic
from search.analysis import is_known
from search.asking import Answer, ask
from search.models import SearchEntry, Vocabulary
from search.vocabulary import Correction, refresh_vocabularies
from search.vocabulary.keeping import words_of
from search.vocabulary.words import Tolerance, Word, Words
from tests.factories.search import SearchEntryFactory

WORDS = Words(
    {
        form: Word(form, count, surface)
        for form, count, surface in (
            ("zasilek", 9, "zasiłek"),
            ("zasilku", 3, "zasiłku"),
            ("zasiek", 1, "zasiek"),
            ("strzegomska", 2, "Strzegomska"),
            ("niepelnosprawnosc", 4, "niepełnosprawność"),
            ("kasa", 5, "kasa"),
            ("masa", 1, "masa"),
            ("infolinia", 2, "infolinia"),
        )
    },
    {"zasilek": 9, "kasa": 5},
    entries=10,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zaslek", "zasilek"),
        ("zasiilek", "zasilek"),
        ("zaislek", "zasilek"),
        ("asilek", "zasilek"),
        ("nifolinia", "infolinia"),
        ("wasa", "kasa"),
        ("strzegonska", "strzegomska"),
        ("niepelnosprwanoc", "niepelnosprawnosc"),
    ],
)
def test_the_nearest_word(typed: str, meant: str) -> None:
    assert WORDS.corrections(typed)[0].form == meant


@pytest.mark.parametrize(
    "typed", ["kas", "kosy", "zaslk", "500", "x" * 40, "", "kasa2", "zsailkem"]
)
def test_too_short_too_far_or_no_word(typed: str) -> None:
    assert WORDS.corrections(typed) == []


def test_a_tolerance_of_its_own() -> None:
    assert WORDS.corrections("wasa", Tolerance(6, 10)) == []
    assert WORDS.corrections("infolina", Tolerance(6, 10))[0].form == "infolinia"


def test_words_survive_being_written() -> None:
    assert Words.read(WORDS.written()) == WORDS


@st.composite
def two_slips(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and how it is typed with a slip in its first letter and one behind the second."""
    letters = st.sampled_from("abcdefgh")
    word = draw(st.text(letters, min_size=10, max_size=16))
    first, second, other = word[0], word[1], draw(letters)
    start = draw(st.sampled_from([other + first + second, second, other + second, second + first]))
    at, rest = draw(st.integers(2, len(word) - 2)), draw(letters)
    middle, end = word[2:at], word[at:]
    end = draw(
        st.sampled_from([end, end[1:], rest + end, rest + end[1:], end[1] + end[0] + end[2:]])
    )
    return word, start + middle + end


@given(two_slips())
def test_a_slip_in_the_first_letter_and_another_one(slips: tuple[str, str]) -> None:
    word, typed = slips
    words = Words({word: Word(word, 1, word)}, {})

    assert typed == word or [found.form for found in words.corrections(typed)] == [word]


@given(st.text())
def test_any_text_has_corrections_or_none(text: str) -> None:
    assert all(isinstance(word, Word) for word in WORDS.corrections(text))


@pytest.fixture
def site() -> Site:
    return Site.objects.get(is_default_site=True)


def add(*titles: str, **values: Any) -> None:
    for title in titles:
        SearchEntryFactory.create(title=title, **values)


def asked(text: str, locale: str = "pl") -> Answer:
    return ask(text, locale, Site.objects.get(is_default_site=True).pk)


def titles(answer: Answer) -> list[str]:
    return [hit.title for hit in answer.results.hits]


@pytest.mark.django_db
class TestAsking:
    """From what is typed to what is offered."""

    @pytest.fixture(autouse=True)
    def words(self, site: Site) -> None:
        add("Zasiłek stały", summary="Dla osób w trudnej sytuacji", body="Zasiłku")
        add("Siedziba przy Strzegomskiej", body="ul. Strzegomska 6, dział opłat i wpłat")
        add("Соціальна допомога", body="висновок про інвалідність", locale="uk")
        add("Disability assessment", body="care at home", locale="en")
        refresh_vocabularies()

    @pytest.mark.parametrize(
        ("text", "locale", "title", "better"),
        [
            ("zasiłke stały", "pl", "Zasiłek stały", "Zasiłek stały"),
            ("strzegonska 6", "pl", "Siedziba przy Strzegomskiej", "Strzegomska 6"),
            ("інвалдність", "uk", "Соціальна допомога", "інвалідність"),
            ("disabilty", "en", "Disability assessment", "Disability"),
        ],
    )
    def test_a_slip_is_mended(self, text: str, locale: str, title: str, better: str) -> None:
        answer = asked(text, locale)
        assert titles(answer) == [title]
        assert len(answer.corrections) == 1
        assert answer.did_you_mean == better

    def test_what_was_typed_is_named(self) -> None:
        assert asked("Zasiłke!").corrections == (Correction("Zasiłke", "Zasiłek"),)

    @pytest.mark.parametrize("text", ["trudna", "sytuacje", "zasilek", "staly", "działy"])
    def test_a_known_word_is_left_alone(self, text: str) -> None:
        assert asked(text).corrections == ()

    def test_a_dictionary_word_is_never_turned_but_another_is_offered(self) -> None:
        answer = asked("zasiek")  # of barbed wire
        assert not titles(answer)
        assert answer.corrections == ()
        assert answer.did_you_mean == "Zasiłek"

    def test_an_english_word_is_left_alone(self) -> None:
        add("Pension", "Care", locale="en")
        refresh_vocabularies(at_once=True)
        for word in ("tension", "card"):
            answer = asked(word, "en")
            assert (titles(answer), answer.corrections) == ([], ())

    def test_a_word_of_the_site_alone_is_known(self) -> None:
        add("Skwerowanie", body="skwerowanie")
        add("Skwerowania", body="skwerowania " * 9)
        refresh_vocabularies(at_once=True)
        assert asked("skwerowanie").corrections == ()

    def test_nothing_is_offered_where_all_is_well(self) -> None:
        add("Zasiłek okresowy", "Zasiłek celowy")
        assert asked("zasilek").did_you_mean == ""

    def test_nothing_is_offered_that_finds_nothing(self) -> None:
        assert asked("-zasiłek zasiłke").did_you_mean == ""

    def test_nothing_is_offered_that_finds_nothing_among_what_is_chosen(self, site: Site) -> None:
        add("Kasa", topics=["group:carers"])
        carers = (Topic("group", "carers"),)
        assert asked("zasiek").did_you_mean == "Zasiłek"
        assert ask("zasiek", "pl", site.pk, topics=carers).did_you_mean == ""

    @given(st.text(alphabet=string.printable + "ąćęłńóśźżіїєґ’", max_size=60))
    def test_any_text_is_answered(self, text: str) -> None:
        for correction in asked(text).corrections:
            assert not is_known(correction.typed, "pl")


@pytest.mark.django_db
class TestSecrets:
    """Words of what nobody may see, even where the vocabulary is old."""

    @pytest.fixture(autouse=True)
    def words(self, site: Site) -> None:
        add("Zasiłek")

    def test_of_another_site_and_language(self) -> None:
        root = Page.objects.get(depth=1)
        add("Skwerowanie", site=Site.objects.create(hostname="inny.localhost", root_page=root))
        add("Skwerowanie", locale="uk")
        refresh_vocabularies()
        answer = asked("skwerowaine zasiłek")
        assert (answer.corrections, answer.did_you_mean) == ((), "")

    def test_of_an_entry_that_is_gone(self) -> None:
        add("Skwerowanie")
        refresh_vocabularies()
        assert asked("skwerowaine").did_you_mean == "Skwerowanie"
        SearchEntry.objects.filter(title="Skwerowanie").delete()
        answer = asked("skwerowaine zasiłek")
        assert (answer.corrections, answer.did_you_mean) == ((), "")

    def test_without_any_vocabulary(self) -> None:
        answer = asked("zasiłke")
        assert (answer.corrections, answer.did_you_mean) == ((), "")


@pytest.mark.django_db
class TestKeeping:
    """Words are counted when entries change, and not more often."""

    def test_only_what_changed_is_counted(self, site: Site) -> None:
        add("Zasiłek")
        add("Допомога", locale="uk")
        assert refresh_vocabularies() == 2
        assert refresh_vocabularies() == 0
        add("Kasa")
        assert refresh_vocabularies() == 1
        assert words_of(site.pk, "pl").has(["kasa"])

    def test_a_deletion_counts(self, site: Site) -> None:
        add("Zasiłek", "Kasa")
        refresh_vocabularies()
        SearchEntry.objects.filter(title="Zasiłek").delete()
        assert refresh_vocabularies() == 1
        assert not words_of(site.pk, "pl").has(["zasilek"])

    def test_a_site_without_entries_keeps_no_words(self, site: Site) -> None:
        add("Zasiłek")
        refresh_vocabularies()
        SearchEntry.objects.all().delete()
        assert refresh_vocabularies() == 0
        assert not Vocabulary.objects.exists()

    def test_what_took_long_rests(self) -> None:
        with time_machine.travel(dt.datetime(2026, 5, 4, 9, tzinfo=dt.UTC), tick=False) as clock:
            add("Zasiłek")
            refresh_vocabularies()
            Vocabulary.objects.update(seconds=6)
            add("Kasa")
            assert refresh_vocabularies() == 0
            clock.shift(dt.timedelta(minutes=2, seconds=1))
            assert refresh_vocabularies() == 1

    def test_a_word_is_written_as_mostly_on_the_site(self, site: Site) -> None:
        add("Świadczenia", body="świadczenia i Świadczenia", keywords="opiekuncze")
        refresh_vocabularies()
        forms = words_of(site.pk, "pl").forms
        assert forms["swiadczenia"].surface == "świadczenia"
        assert forms["opiekuncze"].surface == "opiekuńcze"


@pytest.mark.django_db
class TestTelling:
    """What stands on most pages is no question."""

    @pytest.fixture(autouse=True)
    def words(self, site: Site) -> None:
        add("Pomoc i czynsz na jednej stronie o wszystkim innym")
        add(*(f"Pomoc {letter}" for letter in string.ascii_lowercase))
        add("Dodatek", body="Dopłata do czynszu")
        refresh_vocabularies()

    def test_a_common_word_does_not_decide(self) -> None:
        assert "Dodatek" in titles(asked("pomoc czynsz"))

    def test_alone_it_is_asked_for(self) -> None:
        assert titles(asked("pomoc"))

    def test_beside_what_nobody_knows_it_is_asked_for(self) -> None:
        assert titles(asked("pomoc xyzzyqwx"))

    def test_it_is_marked_all_the_same(self) -> None:
        assert "pomoc" in asked("pomoc czynsz").query.terms


@pytest.mark.django_db
def test_a_question_finds_words_of_the_family(site: Site) -> None:
    add("Prawnik", "Agresja w domu")
    assert titles(asked("porada prawna")) == ["Prawnik"]
    assert titles(asked("agresywny")) == ["Agresja w domu"]
