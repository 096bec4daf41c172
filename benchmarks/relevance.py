"""How well residents are answered: our search beside Wagtail's own, on the demonstration.

    python -m benchmarks.relevance

Both get the same questions (tests/relevance) and the same pages; Wagtail's is
``Page.objects.search`` on its database backend, narrowed to the same site and language.
"""

import sys

from benchmarks.progress import say
from benchmarks.search_database import database

LINE = "{:<10} {:>9}  {:<20} {:>9} {:>7}"


def main() -> int:
    """Load the demonstration into a database of its own and print the table."""
    with database() as vendor:
        load_demonstration()
        print(f"\nRelevance on {vendor}")
        print_relevance()
    return 0


def load_demonstration() -> None:
    """The three centres, found by both."""
    from django.core.management import call_command

    from demo.loading.loader import load

    load(port=8000, say=say)
    call_command("search_rebuild", verbosity=0)
    call_command("wagtail_update_index", verbosity=0)


def print_relevance() -> None:
    """A line for each language and way to search; needs the demonstration loaded and indexed."""
    from benchmarks.relevance_stock import stock_search
    from tests.relevance.asking import our_search
    from tests.relevance.measuring import measure
    from tests.relevance.questions import FILES, read_questions

    ways = {
        "ours": our_search(),
        "Wagtail, all words": stock_search("and"),
        "Wagtail, any word": stock_search("or"),
    }
    print(LINE.format("language", "questions", "search", "recall@10", "MRR"))
    for locale in FILES:
        questions = read_questions(locale)
        for name, way in ways.items():
            scores = measure(questions, way)
            figures = f"{scores.recall:.3f}", f"{scores.mrr:.3f}"
            print(LINE.format(locale, len(questions), name, *figures))


if __name__ == "__main__":
    sys.exit(main())
