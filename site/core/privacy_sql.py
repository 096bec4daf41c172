"""The rule of :mod:`core.privacy` in SQL, for statements that the ORM would be too slow to build.

tests/core/test_privacy_sql.py holds the two against each other.
"""

# Restrictions are few, and each hides what stands below it.
_PAGE = """({page}.live AND NOT EXISTS (
    SELECT 1 FROM wagtailcore_pageviewrestriction restriction
        JOIN wagtailcore_page hidden ON hidden.id = restriction.page_id
        LEFT JOIN wagtailcore_page source ON source.id = {page}.alias_of_id
    WHERE SUBSTR({page}.path, 1, LENGTH(hidden.path)) = hidden.path
        OR SUBSTR(source.path, 1, LENGTH(hidden.path)) = hidden.path
))"""
_DOCUMENT = """EXISTS (
    SELECT 1 FROM core_centredocument document
        JOIN wagtailcore_collection place ON place.id = document.collection_id
    WHERE document.id = {document_id} AND NOT EXISTS (
        SELECT 1 FROM wagtailcore_collectionviewrestriction restriction
            JOIN wagtailcore_collection closed ON closed.id = restriction.collection_id
        WHERE SUBSTR(place.path, 1, LENGTH(closed.path)) = closed.path
    )
)"""


def public_page_sql(page: str) -> str:
    """Whether the row of ``wagtailcore_page`` with this alias is public, as ``public_pages``."""
    return _PAGE.format(page=page)


def public_document_sql(document_id: str) -> str:
    """Whether the document with this id (a column) is public, as ``public_documents``."""
    return _DOCUMENT.format(document_id=document_id)
