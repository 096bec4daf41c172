"""The Polish alphabet."""

from core.alphabet import alphabetical


def test_polish_letters_follow_their_plain_ones():
    words = ["Zupa", "żaba", "źrebię", "Łąka", "lupa", "mama", "Ćma", "cis", "czas"]

    assert sorted(words, key=alphabetical) == [
        *("cis", "czas", "Ćma", "lupa", "Łąka", "mama", "Zupa", "źrebię", "żaba")
    ]
