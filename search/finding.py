"""Which pages have the words: for lists of other plugins that narrow by free text."""

from wagtail.models import Site

from core.enums import SearchKind
from search.asking import ask
from search.requests import printable

MOST = 1_000


def find_pages(text: str, language: str, site: Site, kind: SearchKind) -> set[int]:
    """The best 1,000 pages with all words in any form, misspelt ones mended.

    Pages that lack one of the words, which the results page offers where none has them all, do
    not count.
    """
    answer = ask(printable(text), language, site.pk, kinds=(kind.value,), page_size=MOST)
    if answer.results.relaxed:
        return set()
    return {hit.page_id for hit in answer.results.hits}
