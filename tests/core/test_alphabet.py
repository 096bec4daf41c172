"""The Polish and the Ukrainian alphabet."""

from core.alphabet import alphabetical


def test_ukrainian_letters_stand_where_they_belong():
    words = ["Ярмарок", "Їжа", "Інтеграція", "Єдність", "Дім", "Ганок", "Ґанок", "Сад"]

    assert sorted(words, key=alphabetical) == [
        *("Ганок", "Ґанок", "Дім", "Єдність", "Інтеграція", "Їжа", "Сад", "Ярмарок")
    ]


def test_polish_letters_follow_their_plain_ones():
    words = ["Zupa", "żaba", "źrebię", "Łąka", "lupa", "mama", "Ćma", "cis", "czas"]

    assert sorted(words, key=alphabetical) == [
        *("cis", "czas", "Ćma", "lupa", "Łąka", "mama", "Zupa", "źrebię", "żaba")
    ]
