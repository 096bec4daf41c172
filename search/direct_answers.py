"""Asks the other plugins whether they know the answer itself."""

from functools import partial
from itertools import chain

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Site

from core.search_answers import AskedWord, AskedWords, SearchAnswer, Terms
from search.analysis import analyse
from search.queries import MAX_LENGTH, Group, SearchQuery

MAX_SHOWN = 3


def direct_answers(request: HttpRequest, query: SearchQuery, site: Site) -> list[SearchAnswer]:
    """What the plugins say; nothing where more than three things would answer equally well.

    Questions with phrases or minus words ask for pages.
    """
    if not query.groups or query.phrases or query.excluded:
        return []
    asked = _asked(query, site)
    found = [answer(request, asked) for answer in hooks.get_hooks("answer_search_query")]
    answers = sorted(chain.from_iterable(found), key=lambda answer: answer.order)
    return answers if len(answers) <= MAX_SHOWN else []


def _asked(query: SearchQuery, site: Site) -> AskedWords:
    read = partial(_terms, locale=query.locale)
    return AskedWords(
        text=query.text,
        language=query.locale,
        site=site,
        words=tuple(_word(group) for group in query.groups),
        terms=read(query.text[:MAX_LENGTH]),
        read=read,
    )


def _word(group: Group) -> AskedWord:
    return AskedWord(tuple(frozenset(alternative) for alternative in group.alternatives))


def _terms(text: str, locale: str) -> Terms:
    return frozenset(term for token in analyse(text, locale) for term in token.terms)
