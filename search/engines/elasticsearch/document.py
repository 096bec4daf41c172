"""What the server holds of an entry: terms to match, values to filter, rank and count by.

Texts and addresses stay in the database, from which hits are read.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import QuerySet
from elasticsearch.dsl import (
    Boolean,
    Document,
    Float,
    Integer,
    Keyword,
    Long,
    MetaField,
    Short,
    Text,
)

from search.models import SearchEntry, SearchTopic

# Part of every index's name. Raise it whenever the fields below change: an index of another
# make is not gone on with, and search_status asks for a rebuild.
MAKE = 2
# No query has it: a term is letters and digits. It counts entries without a summary among those
# that lack a word there, or the few summaries that there are would weigh next to nothing.
NOTHING = "·"
TITLE_START = 40  # letters of a title by which suggestions that begin alike come first


def _terms() -> Text:
    """Finished lemmas: the analysis is ours."""
    return Text(analyzer="whitespace", index_options="freqs")


class EntryDocument(Document):
    """The fields of an index; ``_id`` is the entry's, its version the entry's version."""

    entry = Long()
    version = Long()
    site = Keyword()
    locale = Keyword()
    kind = Keyword()
    section = Long()
    year = Short()
    day = Integer()
    topics = Keyword()
    rank = Float()
    archived = Boolean()
    title_terms = _terms()
    summary_terms = _terms()
    body_terms = _terms()
    forms = Text(analyzer="whitespace")
    title_forms = Text(analyzer="whitespace", index_prefixes={"min_chars": 2, "max_chars": 5})
    title_start = Keyword()
    title_length = Short()

    class Meta:
        dynamic = MetaField("strict")


_TEXTS = ("title_terms", "summary_terms", "body_terms", "forms", "title_forms")
# Rows and not objects: making these took longer than sending what stands in them.
_COLUMNS = (
    *("pk", "version", "site_id", "locale", "kind", "section_id", "year", "day", "rank"),
    *("archived", "title", *(f"text__{name}" for name in _TEXTS)),
)


def bodies_of(entries: "QuerySet[SearchEntry]") -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Id, version and document of each entry, in their order; two queries."""
    rows = list(entries.values(*_COLUMNS))
    topics = SearchTopic.by_entry([row["pk"] for row in rows])
    for row in rows:
        yield row["pk"], row["version"], _body(row, topics.get(row["pk"], []))


def _body(row: Mapping[str, Any], topics: list[str]) -> dict[str, Any]:
    return {
        "entry": row["pk"],
        "version": row["version"],
        "site": row["site_id"],
        "locale": row["locale"],
        "kind": row["kind"],
        "section": row["section_id"],
        "year": row["year"],
        "day": row["day"],
        "topics": topics,
        "rank": row["rank"],
        "archived": row["archived"],
        **{name: row[f"text__{name}"] or NOTHING for name in _TEXTS},
        "title_start": row["text__title_forms"][:TITLE_START],
        "title_length": len(row["title"]),
    }
