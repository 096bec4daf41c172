"""What the server holds of an entry: terms to match, values to filter, rank and count by.

Texts and addresses stay in the database, from which hits are read.
"""

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

from search.models import SearchEntry

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


def body_of(entry: SearchEntry) -> dict[str, object]:
    """The document of an entry whose ``text`` and ``topic_rows`` are loaded."""
    text = entry.text
    return {
        "entry": entry.pk,
        "version": entry.version,
        "site": entry.site_id,
        "locale": entry.locale,
        "kind": entry.kind,
        "section": entry.section_id,
        "year": entry.year,
        "day": entry.day,
        "topics": [str(row.topic) for row in entry.topic_rows.all()],
        "rank": entry.rank,
        "archived": entry.archived,
        "title_terms": text.title_terms or NOTHING,
        "summary_terms": text.summary_terms or NOTHING,
        "body_terms": text.body_terms or NOTHING,
        "forms": text.forms or NOTHING,
        "title_forms": text.title_forms or NOTHING,
        "title_start": text.title_forms[:TITLE_START],
        "title_length": len(entry.title),
    }
