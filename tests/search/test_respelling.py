"""Words of the site that were typed apart, and Polish names that were typed in Cyrillic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Site

from search.analysis import polish_spellings
from search.asking import Answer, ask
from search.vocabulary import refresh_vocabularies
from tests.factories.search import SearchEntryFactory


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [
        ("Стшегомська", "stszegomska"),
        ("Вроцлав", "wroclaw"),
        ("Слупськ", "slupsk"),
        ("ґданськ", "gdansk"),
        ("Солідарності", "solidarnosti"),
        ("Щецін", "szczecin"),
        ("Яґеллонська", "jagellonska"),
        ("Стшегомській", "stszegomska"),
        ("Sienkiewicza", None),
    ],
)
def test_polish_names_by_ear(typed: str, spelling: str | None) -> None:
    spellings = polish_spellings(typed)
    assert spelling in spellings if spelling else not spellings


def test_one_letter_stands_for_two() -> None:
    assert polish_spellings("Сенкевича") == ("senkewycza", "senkewicza")


@given(st.text(alphabet=[*map(chr, range(0x400, 0x500)), *"aąż’'-1 "]))
def test_any_word_has_spellings_or_none(word: str) -> None:
    assert len(polish_spellings(word)) <= 2


@pytest.mark.django_db
class TestAsking:
    @pytest.fixture(autouse=True)
    def words(self) -> None:
        SearchEntryFactory.create(title="Streetworking", body="Streetworker jest w parku.")
        SearchEntryFactory.create(title="Orzeczenia", body="O niepełnosprawności i dodatku.")
        SearchEntryFactory.create(title="Opłata za przejazd", body="przejazd jest za opłatą")
        SearchEntryFactory.create(
            title="Центр", body="вул. Strzegomska, поруч лікарня", locale="uk"
        )
        SearchEntryFactory.create(title="Відділ", body="вул. Modraszewskiego", locale="uk")
        refresh_vocabularies()

    def asked(self, text: str, locale: str = "pl") -> Answer:
        return ask(text, locale, Site.objects.get(is_default_site=True).pk)

    def titles(self, text: str, locale: str = "pl") -> list[str]:
        answer = self.asked(text, locale)
        return [hit.title for hit in answer.results.hits] if not answer.results.relaxed else []

    @pytest.mark.parametrize(
        ("text", "title"),
        [
            ("street worker", "Streetworking"),
            ("Street-worker w parku", "Streetworking"),
            ("nie pełnosprawność", "Orzeczenia"),
            ("do datki", "Orzeczenia"),
        ],
    )
    def test_a_word_typed_as_two(self, text: str, title: str) -> None:
        answer = self.asked(text)
        assert self.titles(text) == [title]
        assert (answer.corrections, answer.did_you_mean) == ((), "")

    @pytest.mark.parametrize("text", ["za przejazd", "street, worker", "street i worker"])
    def test_two_words_stay_two(self, text: str) -> None:
        assert not self.asked(text).query.terms & {"zaprzejazd", "streetworker"}

    @pytest.mark.parametrize(
        ("text", "title"),
        [("Стшегомська", "Центр"), ("на Стшегомській", "Центр"), ("Модрашевского", "Відділ")],
    )
    def test_a_polish_name_in_cyrillic(self, text: str, title: str) -> None:
        assert self.titles(text, "uk") == [title]

    def test_a_ukrainian_word_that_the_site_has_is_no_polish_name(self) -> None:
        assert not any(term.isascii() for term in self.asked("лікарня", "uk").query.terms)

    @given(st.text(alphabet="абвгстшї street-worker nie,.’'żą", max_size=40))
    def test_any_text_is_answered(self, text: str) -> None:
        assert self.asked(text, "uk").results.total >= 0
