"""The questions put to our own search, as the results page would."""

from wagtail.models import Site

from search.asking import ask
from search.models import SearchEntry
from tests.relevance.measuring import Ask
from tests.relevance.questions import Question


def our_search() -> Ask:
    """Asks the installed engine; an attachment counts as its page."""
    paths = dict(SearchEntry.objects.filter(document=None).values_list("page_id", "url"))
    sites = dict(Site.objects.values_list("hostname", "pk"))

    def answer(question: Question) -> list[str]:
        found = ask(question.text, question.locale, sites[question.host])
        assert not found.results.degraded, "another engine answered"
        hits = (*found.results.hits, *found.others)
        return list(dict.fromkeys(paths[hit.page_id] for hit in hits))

    return answer
