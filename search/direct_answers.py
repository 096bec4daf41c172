"""Asks the other plugins whether they know the answer itself."""

import logging
from collections.abc import Callable
from functools import partial
from itertools import chain

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Site

from core.search_answers import AskedWord, AskedWords, SearchAnswer, Terms
from search.analysis import analyse
from search.queries import MAX_LENGTH, Group, SearchQuery

logger = logging.getLogger(__name__)
MAX_SHOWN = 3
Hook = Callable[[HttpRequest, AskedWords], list[SearchAnswer]]


def direct_answers(request: HttpRequest, query: SearchQuery, site: Site) -> list[SearchAnswer]:
    """What the plugins say; nothing where more than three things would answer equally well.

    Questions with phrases or minus words ask for pages.
    """
    if not query.groups or query.phrases or query.excluded:
        return []
    asked = _asked(query, site)
    known = [_answers(hook, request, asked) for hook in hooks.get_hooks("answer_search_query")]
    answers = sorted(chain.from_iterable(known), key=lambda answer: answer.order)
    return answers if len(answers) <= MAX_SHOWN else []


def _answers(hook: Hook, request: HttpRequest, asked: AskedWords) -> list[SearchAnswer]:
    """What one plugin says; where it fails, pages are found all the same."""
    try:
        return hook(request, asked)
    except Exception:
        logger.exception("A plugin failed to answer a search.")
        return []


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
