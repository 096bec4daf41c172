"""What is counted as one question, and what is never kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.models.query_count import MAX_TEXT
from search.query_log.personal import may_be_personal
from search.query_log.texts import countable


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("  Zasiłek   STAŁY ", "zasiłek stały"),
        ('"opieka wytchnieniowa" -wniosek', "opieka wytchnieniowa -wniosek"),
        ("gdzie jest mops?!", "gdzie jest mops"),
        ("500+", "500+"),
        ("800 plus 2024", "800 plus 2024"),
        ("500+ 2024", "500+ 2024"),
        ("300+ 500+ 800+", "300+ 500+ 800+"),
        ("art. 8 ust. 2", "art. 8 ust. 2"),
        ("§ 8", "§ 8"),
        ("PAS-ja", "pas-ja"),
        ("Strzegomska 6", "strzegomska 6"),
        ("program 2021-2027", "program 2021-2027"),
        ("80-855 Gdańsk", "80-855 gdańsk"),
        ("１ 304,73 zł", "1 304,73 zł"),
        ("🙂", ""),
        ("   ", ""),
        ("каса", "каса"),
    ],
)
def test_one_spelling_for_one_question(text: str, counted: str) -> None:
    assert countable(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        "jan.kowalski@example.pl",
        "napisz do jan @ example.pl",
        "jan(at)example.pl",
        "pesel 44051401359",
        "440514 01359",
        "440514    01359",
        "440514----01359",
        "440514 / / / 01359",
        "440514+01359",
        "440514€€€€01359",
        "٤٤٠٥١٤٠١٣٥٩",
        "４４０５１４０１３５９",
        "44051401359" + "0" * 100,
        "601 602 603",
        "601\u2011602\u2011603",
        "601—602—603",
        "601:602:603",
        "601_602_603",
        "+48 601-602-603",
        "(71) 78 22 300",
        "7822300",
        "NIP 583-00-11-969",
        "PL61 1090 1014 0000 0712 1981 2874",
        "dowód ABC 123456",
        "abc123456",
        "ABC - 123456",
        "abc€123456",
        "paszport AB 1234567",
        "urodzony 14.05.1944",
        "decyzja 5123/45/2020/12",
        "https://example.pl/?token=abc",
        "www.example.pl",
    ],
)
def test_what_may_be_somebodys_is_dropped_entirely(text: str) -> None:
    assert countable(text) == ""
    assert countable(f"zasiłek {text} wniosek") == ""


def test_long_questions_are_cut_between_words() -> None:
    assert countable("zasiłek " * 30) == " ".join(["zasiłek"] * 10)
    assert len(countable("a" * 200)) == MAX_TEXT


@given(st.text(max_size=250) | st.text(alphabet="abcABC0123456789 +-_€.@²", max_size=60))
def test_any_text_is_taken(text: str) -> None:
    counted = countable(text)
    assert len(counted) <= MAX_TEXT
    assert "@" not in counted
    assert not may_be_personal(counted)
    assert countable(counted) == counted
    assert not counted or counted[0].isalnum() or counted[0] == "§"
