"""Offices that a question is about, each with the facts asked for."""

from django.http import HttpRequest

from core import clock
from core.centre import get_centre
from core.search_answers import AskedWords, SearchAnswer
from directory.answers.office_answer import Nearness
from directory.answers.reader import Reader
from directory.answers.wants import Question
from directory.listing.front import offices_below

ORDER = 10


def answer_about_offices(request: HttpRequest, asked: AskedWords) -> list[SearchAnswer]:
    """The offices that the question names best; none where it asks for no fact of an office."""
    question = Question.of(asked)
    if not question.wants:
        return []
    offices = offices_below(asked.site.root_page)
    reader = Reader(question, asked.read, _centre_names(request), clock.now(), offices)
    answers = [reader.answer(office) for office in offices]
    telling = [answer for answer in answers if answer and answer.says_something]
    best = min((answer.nearness for answer in telling), default=Nearness.TITLE)
    template = "directory/search_answer.html"
    return [
        SearchAnswer(ORDER, template, {"answer": answer})
        for answer in telling
        if answer.nearness is best
    ]


def _centre_names(request: HttpRequest) -> str:
    centre = get_centre(request)
    return f"{centre.words.name} {centre.words.short_name}" if centre else ""
