"""Who serves the street that a question names."""

from core.search_answers import AskedWords, SearchAnswer
from directory.areas.names import KINDS, fold, read_name, stem
from directory.areas.questions import MAX_LENGTH, Question, Reading, read_question
from directory.streets.look_up import Found, look_up
from directory.streets.serving import serves_streets
from directory.streets.street import Street

ORDER = 20
# Words beside an address in a question about it, in any form; folded stems.
BESIDES = frozenset(
    stem(fold(word))
    for word in (
        "na przy w we z ze do dla od po ja kto gdzie jaki który mój moja czy jest mam iść "
        "mieszkam mieszka adres rejon rejony dzielnica obsługuje obsługa ośrodek placówka filia "
        "mops mopr gops pracownik socjalny pomoc opieka "
        "на у в де хто живу мій район працівник соціальний "
        "on in at where who my i live serves district social worker office"
    ).split()
)


def answer_about_streets(asked: AskedWords) -> list[SearchAnswer]:
    """An answer for each street meant; none where the words may well be about something else.

    An address has a number or "ul." before the name, and nothing around it that is no address.
    """
    question = read_question(asked.text)
    if len(asked.text) > MAX_LENGTH or not _may_be_an_address(question):
        return []
    if not serves_streets(asked.site):
        return []
    found = look_up(asked.site, asked.text)
    if not _is_about_it(found):
        return []
    template = "directory/street_answer.html"
    places = [place for place in found.places if place.street]
    return [SearchAnswer(ORDER, template, {"place": place}) for place in places]


def _may_be_an_address(question: Question) -> bool:
    return any(
        reading.number or reading.name.kind or not KINDS.keys().isdisjoint(reading.name.words)
        for reading in question.readings
    )


def _is_about_it(found: Found) -> bool:
    reading, meant = found.reading, found.meant
    if reading is None or meant is None:
        return False
    is_address = meant.kind or (reading.number and not meant.is_guess)
    return bool(is_address) and all(
        stem(word) in BESIDES for word in (*meant.skipped, *_beyond_the_city(reading, found))
    )


def _beyond_the_city(reading: Reading, found: Found) -> set[str]:
    """Words behind the number that are no city of a street found."""
    cities = {word for place in found.places if place.street for word in _city_words(place.street)}
    return set(reading.after) - cities


def _city_words(street: Street) -> tuple[str, ...]:
    return read_name(street.city).words
