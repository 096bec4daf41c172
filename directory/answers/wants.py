"""What somebody wants to know of an office, by the words of the question."""

from dataclasses import dataclass
from enum import Enum

from core.search_answers import AskedWord, AskedWords


class Want(Enum):
    """A fact that an office has."""

    PHONE = "phone"
    ADDRESS = "address"
    HOURS = "hours"


# In any form: they are read by the same analysis as the question.
SIGNS: dict[str, dict[Want, str]] = {
    "pl": {
        Want.PHONE: "telefon tel numer zadzwonić dzwonić kontakt",
        Want.ADDRESS: "adres gdzie dojechać dojazd trafić",
        Want.HOURS: "godzina godziny czynny czynne otwarty otwarte otwarcie kiedy zamknięty",
    },
    "uk": {
        Want.PHONE: "телефон тел номер зателефонувати подзвонити контакт",
        Want.ADDRESS: "адреса де доїхати",
        Want.HOURS: "година години відкритий відчинений працює графік коли",
    },
    "en": {
        Want.PHONE: "phone telephone number call contact",
        Want.ADDRESS: "address where located",
        Want.HOURS: "hours open opening opened closed when",
    },
}
# Words that go with the signs and name no place: "godziny pracy", "numer telefonu do biura".
BESIDES = {
    "pl": "praca pracuje urzędowanie przyjęć interesantów dziś dzisiaj jutro dokładny aktualny",
    "uk": "робота прийому сьогодні завтра",
    "en": "today tomorrow office-hours time times",
}


@dataclass(frozen=True)
class Question:
    """The facts wanted, and the words that name the place; no words: the centre itself."""

    wants: frozenset[Want]
    place: tuple[AskedWord, ...]

    @classmethod
    def of(cls, asked: AskedWords) -> "Question":
        signs = SIGNS.get(asked.language, {})
        read = {want: asked.read(words) for want, words in signs.items()}
        wants = frozenset(want for want, terms in read.items() if terms & asked.terms)
        aside = frozenset().union(*read.values(), asked.read(BESIDES.get(asked.language, "")))
        return cls(wants, tuple(word for word in asked.words if not word.is_in(aside)))

    def names(self, terms: frozenset[str]) -> bool:
        """Whether a place with these terms is the one that is asked about."""
        return all(word.is_in(terms) for word in self.place)
