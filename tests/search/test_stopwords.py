"""Which words of a question tell what it asks for."""

import pytest

from search.analysis import analyse
from search.stopwords import is_stopword


@pytest.mark.parametrize(
    ("question", "locale", "telling"),
    [
        ("gdzie mogę zgłosić przemoc w domu", "pl", "przemoc domu"),
        ("Dzień dobry, chciałabym się dowiedzieć o zasiłek", "pl", "zasiłek"),
        ("proszę o numer telefonu do kasy", "pl", "telefonu kasy"),
        ("karta zgłoszenia", "pl", "karta zgłoszenia"),
        ("kto może dostać asystenta rodziny", "pl", "asystenta rodziny"),
        ("nie mam gdzie spać", "pl", "spać"),
        ("Де я можу знайти допомогу?", "uk", "допомогу"),
        ("куди звернутися щоб отримати висновок", "uk", "висновок"),
        ("Could you please tell me where I can get help", "en", "help"),
        ("chcę zostać rodzicem zastępczym", "pl", "rodzicem zastępczym"),
        ("jak starać się o dodatek", "pl", "dodatek"),
        ("як оформити інвалідність", "uk", "інвалідність"),
        ("zasiłek", "de", "zasiłek"),
    ],
)
def test_telling_words(question: str, locale: str, telling: str) -> None:
    tokens = analyse(question, locale)
    left = [token.surface for token in tokens if not is_stopword(token, locale)]
    assert " ".join(left) == telling
