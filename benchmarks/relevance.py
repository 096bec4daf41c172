"""How well residents are answered: our search beside Wagtail's own, on the demonstration.

    python -m benchmarks.relevance

Both get the same questions (tests/relevance) and the same pages; Wagtail's is
``Page.objects.search`` on its database backend, narrowed to the same site and language.
"""

import argparse
import sys
from typing import Any

from benchmarks.progress import say
from benchmarks.reporting import add_options, write_report
from benchmarks.search_database import database
from tests.relevance.measuring import Scores

LINE = "{:<10} {:>9}  {:<20} {:>9} {:>7}  {}"
OURS = "ours"
Row = dict[str, Any]


def main() -> int:
    """Load the demonstration into a database of its own and print the table."""
    options = _options()
    with database() as vendor:
        load_demonstration()
        print(f"\nRelevance on {vendor}")
        rows = measure_relevance()
    return write_report(options, "relevance", {"database": vendor, "rows": rows})


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    add_options(parser, "relevance")
    return parser.parse_args()


def load_demonstration() -> None:
    """The three centres, found by both."""
    from django.core.management import call_command

    from demo.loading.loader import load

    load(port=8000, say=say)
    call_command("search_rebuild", verbosity=0)
    call_command("wagtail_update_index", verbosity=0)


def measure_relevance() -> list[Row]:
    """A line for each language and way to search; needs the demonstration loaded and indexed."""
    from benchmarks.relevance_stock import stock_search
    from tests.relevance.asking import our_search
    from tests.relevance.measuring import measure
    from tests.relevance.questions import FILES, read_questions

    ways = {
        OURS: our_search(),
        "Wagtail, all words": stock_search("and"),
        "Wagtail, any word": stock_search("or"),
    }
    print(LINE.format("language", "questions", "search", "recall@10", "MRR", ""))
    rows = []
    for locale in FILES:
        questions = read_questions(locale)
        for name, way in ways.items():
            rows.append(_row(locale, len(questions), name, measure(questions, way)))
            print(_line(rows[-1]))
    return rows


def _row(locale: str, questions: int, name: str, scores: Scores) -> Row:
    """Only our own search has something to hold."""
    from tests.relevance.relevance import LEAST_MRR, LEAST_RECALL

    recall, mrr = round(scores.recall, 4), round(scores.mrr, 4)
    row = {"language": locale, "questions": questions, "search": name}
    held = name != OURS or (recall >= LEAST_RECALL and mrr >= LEAST_MRR)
    return {**row, "recall": recall, "mrr": mrr, "held": held}


def _line(row: Row) -> str:
    verdict = ("held" if row["held"] else "MISSED") if row["search"] == OURS else ""
    figures = f"{row['recall']:.3f}", f"{row['mrr']:.3f}", verdict
    return LINE.format(row["language"], row["questions"], row["search"], *figures)


if __name__ == "__main__":
    sys.exit(main())
