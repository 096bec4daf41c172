"""Which entries may be shown at this moment; an entry lives on until the change log is read."""

from core.privacy_sql import public_document_sql, public_page_sql

READER = "search.entries"  # of the change log, by which entries follow pages

_PUBLIC = f"""
    JOIN wagtailcore_page p ON p.id = {{entry}}.page_id AND {public_page_sql("p")}
        AND ({{entry}}.document_id IS NULL OR {public_document_sql("{entry}.document_id")})"""
# ``e`` is the entry.
SHOWN = _PUBLIC.format(entry="e")

# Whether the log tells what the entries do not know yet, such as that a page is closed now.
BEHIND = f"""(
    EXISTS (SELECT 1 FROM core_change WHERE seq IS NULL)
    OR COALESCE((SELECT MAX(value) FROM core_changehead), 0) > COALESCE(
        (SELECT seq FROM core_readerposition WHERE reader = '{READER}'), 0)
)"""


def shown_sql(entry_id: str) -> str:
    """Whether the entry with this id (a column) may be shown.

    Looked up for every entry, and so only where an entry may stand that must not be counted.
    """
    return f"""EXISTS (
        SELECT 1 FROM search_searchentry shown {_PUBLIC.format(entry="shown")}
        WHERE shown.id = {entry_id})"""


def counted_sql(entry_id: str) -> str:
    """Whether a match counts in totals and facets; the entry is looked up where ``BEHIND``."""
    return f"(NOT {BEHIND} OR {shown_sql(entry_id)})"
