"""Which entries may be shown at this moment; an entry lives on until the change log is read."""

from core.privacy_sql import public_document_sql, public_page_sql

# ``e`` is the entry.
SHOWN = f"""
    JOIN wagtailcore_page p ON p.id = e.page_id AND {public_page_sql("p")}
        AND (e.document_id IS NULL OR {public_document_sql("e.document_id")})"""
