"""Streets as people type them."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.areas.known_names import KnownNames
from directory.areas.matching import Likeness, find_meant
from directory.areas.names import Name, read_name
from directory.areas.questions import MAX_LENGTH, read_question

STREETS = (
    "ul. Henryka Sienkiewicza",
    "ul. Długa",
    "ul. Polna",
    "ul. Nowa Polna",
    "ul. Grunwaldzka",
    "al. 3 Maja",
    "ul. 11 Listopada",
    "ul. Jana Pawła II",
    "ul. Jana Kochanowskiego",
    "pl. Zwycięstwa",
    "al. Zwycięstwa",
    "ul. gen. Józefa Bema",
    "ul. św. Wojciecha",
    "Stary Rynek",
    "ul. Polanka",
    "ul. Na Skarpie",
    "al. Jerozolimskie",
    "ul. Marii Skłodowskiej-Curie",
    "Droga Dębińska",
)
REGISTER = KnownNames({street: read_name(street) for street in STREETS})


def meant(text: str) -> list[str]:
    found = find_meant(read_name(text), REGISTER)
    return found.keys if found else []


@pytest.mark.parametrize(
    ("typed", "street"),
    [
        ("ul. Henryka Sienkiewicza", "ul. Henryka Sienkiewicza"),
        ("SIENKIEWICZA", "ul. Henryka Sienkiewicza"),
        ("na Sienkiewicza", "ul. Henryka Sienkiewicza"),
        ("H. Sienkiewicza", "ul. Henryka Sienkiewicza"),
        ("Sienkiewicza Henryka", "ul. Henryka Sienkiewicza"),
        ("sienkiewica", "ul. Henryka Sienkiewicza"),
        ("Sienkewicza", "ul. Henryka Sienkiewicza"),
        ("dluga", "ul. Długa"),
        ("ulicy Długiej", "ul. Długa"),
        ("mieszkam na Długiej", "ul. Długa"),
        ("Polna", "ul. Polna"),
        ("Nowej Polnej", "ul. Nowa Polna"),
        ("Grunwaldzką", "ul. Grunwaldzka"),
        ("Grunwladzka", "ul. Grunwaldzka"),
        ("3-go Maja", "al. 3 Maja"),
        ("11 listopada", "ul. 11 Listopada"),
        ("Jana Pawła", "ul. Jana Pawła II"),
        ("placu Zwycięstwa", "pl. Zwycięstwa"),
        ("Bema", "ul. gen. Józefa Bema"),
        ("generała Bema", "ul. gen. Józefa Bema"),
        ("świętego Wojciecha", "ul. św. Wojciecha"),
        ("na Starym Rynku", "Stary Rynek"),
        ("na Polance", "ul. Polanka"),
        ("na skarpie", "ul. Na Skarpie"),
        ("w Alejach Jerozolimskich", "al. Jerozolimskie"),
        ("Curie-Skłodowskiej", "ul. Marii Skłodowskiej-Curie"),
        ("Drodze Dębińskiej", "Droga Dębińska"),
    ],
)
def test_a_street_is_known_however_it_is_written(typed: str, street: str) -> None:
    assert meant(typed) == [street]


@pytest.mark.parametrize("typed", ["", "19", "2 a", "Krzywa", "Zasiłek rodzinny", "J.", "!!"])
def test_what_is_no_street(typed: str) -> None:
    assert meant(typed) == []


def test_several_streets_may_be_meant() -> None:
    assert meant("Zwycięstwa") == ["pl. Zwycięstwa", "al. Zwycięstwa"]
    assert meant("Jana") == ["ul. Jana Pawła II", "ul. Jana Kochanowskiego"]


def test_a_mistyped_name_is_a_guess_and_a_known_one_is_not() -> None:
    guess, known = (find_meant(read_name(text), REGISTER) for text in ("Polma", "Polna"))
    assert guess is not None
    assert known is not None
    assert (guess.is_guess, guess.keys) == (True, ["ul. Polna"])
    assert (known.is_guess, known.likeness) == (False, Likeness.EXACT)


def test_a_short_word_is_never_mended() -> None:
    assert find_meant(Name(("bem",)), KnownNames({"x": Name(("bom",))})) is None


@pytest.mark.parametrize(
    ("text", "words", "number", "after"),
    [
        ("Sienkiewicza 19", "sienkiewicza", "19", ""),
        ("ul.Długa 5", "dluga", "5", ""),
        ("Długiej 2 A m. 7, 76-200 Słupsk", "dlugiej", "2a", "slupsk"),
        ("Jana Pawła II 5 lok. 4", "jana pawla ii", "5", ""),
        ("Sienkiewicza 1/3/5", "sienkiewicza", "1", ""),
        ("Sienkiewicza nr 19 m 5", "sienkiewicza", "19", ""),
        ("al. 3-go Maja 12", "3 maja", "12", ""),
        ("11 Listopada 5/7", "11 listopada", "5", ""),
        ("Sienkiewicza 19 Słupsk", "sienkiewicza", "19", "slupsk"),
        ("3 Maja", "3 maja", "None", ""),
        ("Polna, Słupsk", "polna", "None", "slupsk"),
    ],
)
def test_an_address_is_taken_apart(text: str, words: str, number: str, after: str) -> None:
    first = read_question(text).readings[0]
    assert (" ".join(first.name.words), str(first.number)) == (words, number)
    assert " ".join(first.after) == after


def test_a_number_that_is_none_is_named() -> None:
    assert read_question("Sienkiewicza 12aa").bad_number == "12aa"
    assert read_question("Sienkiewicza 12a").bad_number == ""


@given(st.text(max_size=MAX_LENGTH * 2))
def test_anything_may_be_typed(text: str) -> None:
    for reading in read_question(text).readings:
        find_meant(reading.name, REGISTER)


class AllNames(KnownNames[str]):
    """Without an index: every name is looked at."""

    def with_words(self, words: Iterable[str]) -> list[str]:
        return list(self.names)

    with_words_like = with_words


WORDS = sorted({word for street in STREETS for word in street.split()})


@given(
    st.lists(st.sampled_from(WORDS) | st.text("aeiłpolna3 ", max_size=6), max_size=4).map(" ".join)
)
def test_the_index_leaves_out_nothing_that_fits(text: str) -> None:
    asked = read_name(text)
    assert find_meant(asked, REGISTER) == find_meant(asked, AllNames(REGISTER.names))


@given(st.sampled_from(STREETS), st.integers(1, 9999), st.sampled_from(["", "a", " B", "/4"]))
def test_a_street_of_the_register_with_any_number_is_found(
    street: str, number: int, rest: str
) -> None:
    found = [
        (reading, find_meant(reading.name, REGISTER))
        for reading in read_question(f"{street} {number}{rest}").readings
    ]
    reading, fit = next((reading, fit) for reading, fit in found if fit)
    assert fit.keys == [street]
    assert reading.number is not None
    assert reading.number.number == number


def test_the_kind_may_stand_in_the_middle() -> None:
    assert meant("mieszkam przy placu Zwycięstwa") == ["pl. Zwycięstwa"]
