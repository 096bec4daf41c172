"""What the search makes of words, numbers and fixed expressions."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import Token, analyse, fold, is_known, related, spelling
from search.analysis.folding import MAX_TERM

MEETS_PL = [
    ("asystentów rodzin", "asystent rodziny"),
    ("zasilek", "zasiłki"),
    ("ZASIŁKÓW", "zasiłek"),
    ("swiadczeniami", "świadczenie"),
    ("swiadczeń", "świadczenia"),
    ("niepelnosprawnoscia", "niepełnosprawność"),
    ("wytchnieniowej", "wytchnieniowa"),
    ("wytchnieniowego", "wytchnieniowych"),
    ("opieke", "opieka"),
    ("strzegomska kasa", "kasy przy Strzegomskiej"),
    ("Rzeszowie", "Rzeszów"),
    ("wroclaw", "Wrocławiu"),
    ("ludzi", "człowiek"),
    ("mieszkań", "mieszkanie"),
    ("dodatki", "dodatek"),
    ("MOPS-ie", "mops"),
    ("MOPSie", "MOPS"),
    ("mops-ie", "MOPS"),
    ("PFRON-u", "pfron"),
    ("PFRONu", "PFRON"),
    ("pfronu", "PFRON"),
    ("PAS-ja", "pasja"),
    ("PAS-ji", "PAS-ja"),
    ("e-maila", "e-mail"),
    ("opiekuńczo-wychowawcza", "wychowawczy"),
    ("opiekuńczo‑wychowawcza", "opiekuńcza"),
    ("500+", "500 plus"),
    ("Rodzina 500 +", "500plus"),
    ("art. 8 ust. 2", "art 8 ust 2"),
    ("art. 8 ust. 2", "art. 8"),
    ("§ 5 ust. 1", "§5 ust.1"),
    ("71 78 22 300", "(71) 782-23-00"),
    ("+48 71 782 23 00", "717822300"),
    ("0598428126", "59 842 81 26"),
    ("78 22 300", "71 78 22 300"),
    ("1 011 304,73 zł", "1011304,73"),
    ("1\u00a0011\u00a0304,73", "1.011.304"),
    ("500,00 zł", "500"),
    ("80-855", "80855"),
    ("Mops@Wroclaw.pl", "mops@wroclaw.pl"),
    ("streetworkerów", "streetworker"),
    ("Українська допомога", "допомоги"),
    ("zas\u00adiłek", "zasiłek"),
    ("s\u0301wiadczenie", "świadczenie"),
    ("terapeutka", "terapeuta"),
    ("koordynatorka", "koordynatorzy"),
    ("psycholozka", "psychologa"),
    ("mieszkanki", "mieszkańcy"),
    ("bezpłatna", "bezpłatnie"),
    ("psychicznie", "zaburzenia psychiczne"),
    ("bezdomność", "bezdomni"),
    ("adoptować", "adopcja"),
    ("opiekuję się", "opieka"),
    ("zapisywać", "zapisz"),
    ("zgłaszać", "zgłoś"),
    ("wicedyrektor", "dyrektora"),
    ("ulica Kasztanowa", "ul."),
    ("plac", "pl. Wolności"),
    ("pokoju", "pok. 5"),
    ("moprze", "MOPR"),
    ("savoir vivre", "savoir-vivre"),
]

MEETS_UK = [
    ("допомоги", "допомога"),
    ("сім’ї", "сім'я"),
    ("родин", "родина"),
    ("соціальних послуг", "соціальна послуга"),
    ("ганок", "ґанок"),
    ("Стшегомській", "Стшегомська"),
    ("Стшегомської", "Стшегомська"),
    ("cоціальний", "соціальна"),  # the first letter is a Latin c
    ("Strzegomskiej", "Strzegomska"),
    ("вулиці", "вул."),
    ("соцпрацівник", "соціальні працівники"),
]

MEETS_EN = [
    ("families", "family's"),
    ("benefits", "benefit"),
    ("świadczeń", "świadczenie"),
    ("e-mail", "email"),
    ("long-term care", "term"),
    ("pregnancy", "pregnant"),
    ("violent", "violence"),
    ("complaints", "complain"),
    ("application", "apply"),
]

APART_PL = [
    ("art. 8", "art. 9"),
    ("500+", "800+"),
    ("71 78 22 300", "71 78 22 301"),
    ("asystent", "rodzina"),
    ("niepełnosprawność", "sprawność"),
    ("12.05.2014", "2015"),
    ("opiekun", "MOPS"),
    ("matka", "mat"),
    ("kartka", "karta"),
    ("okno", "okny"),
]


def lemmas(text: str, language: str = "pl") -> set[str]:
    return {lemma for token in analyse(text, language) for lemma in token.lemmas}


def meets(first: str, second: str, language: str) -> bool:
    return bool(lemmas(first, language) & lemmas(second, language))


@pytest.mark.parametrize(("first", "second"), MEETS_PL)
def test_polish_spellings_meet(first: str, second: str) -> None:
    assert meets(first, second, "pl")


@pytest.mark.parametrize(("first", "second"), MEETS_UK)
def test_ukrainian_spellings_meet(first: str, second: str) -> None:
    assert meets(first, second, "uk")


@pytest.mark.parametrize(("first", "second"), MEETS_EN)
def test_english_spellings_meet(first: str, second: str) -> None:
    assert meets(first, second, "en-gb")


@pytest.mark.parametrize(("first", "second"), APART_PL)
def test_different_things_stay_apart(first: str, second: str) -> None:
    assert not meets(first, second, "pl")


def test_an_ambiguous_form_keeps_all_its_lemmas() -> None:
    (token,) = analyse("świadczeń", "pl")
    assert set(token.lemmas) == {"swiadczenie", "swiadczyc"}


def test_a_token_knows_where_it_stands() -> None:
    text = "Zgłoś się do MOPS-ie, tel. 71 78 22 300 do 03."
    surfaces = [token.surface for token in analyse(text, "pl")]
    assert surfaces == ["Zgłoś", "się", "do", "MOPS-ie", "tel", "71 78 22 300", "do", "03"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("13.30–15.00", ["13", "30", "15", "00"]),
        ("IX 2018 – VII 2019", ["IX", "2018", "VII", "2019"]),
        ("ul. Słoneczna 15D", ["ul", "Słoneczna", "15D"]),
        ("biuro@mopr.slupsk.pl!", ["biuro@mopr.slupsk.pl"]),
        ("20 000 osób", ["20 000", "osób"]),
        ("2015-2019", ["2015", "2019"]),
        ("''--…", []),
    ],
)
def test_cutting(text: str, surfaces: list[str]) -> None:
    assert [token.surface for token in analyse(text, "pl")] == surfaces


def test_folding() -> None:
    assert fold("Łódź, ŻÓŁĆ Straße Æsir") == "lodzzolcstrasseaesir"
    assert fold("Її Єва Ґанок Йод") == "ііеваганокйод"
    assert fold("٣４²") == "342"


def test_a_language_without_dictionary_is_folded_only() -> None:
    assert analyse("Städte", "de") == [Token("Städte", 0, 6, ("stadte",), "stadte")]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["pl", "uk", "en", "xx"]))
def test_any_text_is_cut_into_its_own_slices(text: str, language: str) -> None:
    for token in analyse(text, language):
        assert text[token.start : token.end] == token.surface
        assert token.lemmas
        for term in token.terms:
            assert term.isalnum()
            assert len(term) <= MAX_TERM


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789 +-.,()§aeltzłąśżn@'’plusart\u00a0", max_size=80))
def test_number_soup_is_cut_in_order(text: str) -> None:
    tokens = analyse(text, "pl")
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(st.text(max_size=100))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_analysis_is_safe_under_threads() -> None:
    from concurrent.futures import ThreadPoolExecutor

    texts = [f"zasiłków {n} swiadczen families допомоги" for n in range(200)]
    with ThreadPoolExecutor(8) as pool:
        for language in ("pl", "uk", "en"):
            found = list(pool.map(lambda text, code=language: lemmas(text, code), texts))
            assert found == [lemmas(text, language) for text in texts]


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("zasiłkom", "pl"),
        ("zasilek", "pl"),
        ("MOPSie", "pl"),
        ("допомоги", "uk"),
        ("zasiłek", "uk"),
        ("допомога", "pl"),
        ("świadczeń", "en"),
        ("disability", "en"),
        ("Programmes", "en-gb"),
        ("carers", "en"),
    ],
)
def test_dictionaries_know_words(word: str, language: str) -> None:
    assert is_known(word, language)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("zasiłke", "pl"),
        ("strzegonska", "pl"),
        ("інвалдність", "uk"),
        ("disabilty", "en"),
        ("disability", "de"),
        ("", "pl"),
        ("", "en"),
        ("a" * 1_000, "pl"),
    ],
)
def test_dictionaries_do_not_know_slips_nor_other_languages(word: str, language: str) -> None:
    assert not is_known(word, language)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("prawna", "prawnik"),
        ("prawnej", "prawo"),
        ("rodzinny", "rodzina"),
        ("komornicze", "komornik"),
        ("opiekuncza", "opiekun"),
        ("agresywny", "agresja"),
        ("adopcyjny", "adopcja"),
        ("psychologiczna", "psycholog"),
        ("psychologa", "psychologiczny"),
        ("opłaceniu", "opłata"),
        ("poskarżyć", "skarga"),
        ("dodzwonić", "dzwonić"),
        ("mieszkaniowy", "mieszkanie"),
    ],
)
def test_a_question_by_a_word_also_asks_for_its_relatives(word: str, other: str) -> None:
    assert fold(other) in related(word, "pl")
    assert fold(other) not in lemmas(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("психолог", "психологічний"),
        ("психологічної", "психолог"),
        ("комп’ютерні", "комп'ютер"),
        ("грошової", "гроші"),
        ("житло", "житловий"),
        ("родинний", "родина"),
        ("навчатися", "навчання"),
        ("працевлаштування", "працевлаштувати"),
        ("працівниця", "працівник"),
    ],
)
def test_a_ukrainian_question_too(word: str, other: str) -> None:
    assert fold(other) in related(word, "uk")
    assert fold(other) not in lemmas(word, "uk")


@pytest.mark.parametrize(
    ("word", "language"), [("", "pl"), ("dom", "pl"), ("rodinny", "en"), ("мама", "uk")]
)
def test_words_without_relatives(word: str, language: str) -> None:
    assert related(word, language) == ()


def test_a_dictionary_tells_how_a_word_is_spelt() -> None:
    assert spelling("opiekuncze", "pl") == "opiekuńcze"
    assert spelling("streetworking", "pl") == "streetworking"
    assert spelling("opiekuncze", "en") == "opiekuncze"


@given(st.text(max_size=40), st.sampled_from(["pl", "uk", "en", "de"]))
def test_any_text_has_relatives_or_none(text: str, language: str) -> None:
    assert all(term == fold(term) for term in related(text, language))
    assert is_known(text, language) in (True, False)
