"""What the results page says about words that were looked for in another spelling."""

import re
from collections.abc import Iterable
from dataclasses import replace

from search.asking import Answer
from search.requests import SearchRequest
from search.vocabulary import Correction


def literally(text: str, corrections: Iterable[Correction]) -> str:
    """The question with its corrected words in quotes: then they are meant as they stand."""
    for correction in corrections:
        word = re.compile(rf'(?<![\w"]){re.escape(correction.typed)}(?![\w"])')
        text = word.sub(f'"{correction.typed}"', text)
    return text


def literal_url(request: SearchRequest, answer: Answer) -> str:
    """Address of the results for the words exactly as typed."""
    return replace(request, text=literally(request.text, answer.corrections), page=1).query_string()


def better_url(request: SearchRequest, answer: Answer) -> str:
    """Address of the results for the better spelling, "" where these are they already."""
    results = answer.results
    is_done = answer.corrections and results.total and not results.relaxed
    if is_done or not answer.did_you_mean:
        return ""
    return replace(request, text=answer.did_you_mean, page=1).query_string()
