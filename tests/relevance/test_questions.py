"""The questions by which the search is measured."""

import pytest

from tests.relevance.questions import FILES, read_questions

LEAST_QUESTIONS = {"pl": 130, "uk": 24, "en": 24}


@pytest.mark.parametrize("locale", FILES)
def test_there_are_questions_enough(locale: str) -> None:
    assert len(read_questions(locale)) >= LEAST_QUESTIONS[locale]
