"""Entries that an index may still have and nobody may see: no total and no facet counts them."""

from django.db import connection

from search.fulltext.prepared import prepared_cursor
from search.fulltext.shown import BEHIND, shown_sql
from search.queries import SearchQuery

MOST = 10_000  # a server takes some 65,000 values in a request
# Deletions are kept until every index knows them (search.feeding). Pages that were closed have
# entries until the change log is read; the entries are gone through only where it is not.
_SQL = f"""
SELECT entry_id FROM (
    SELECT entry_id FROM search_deletion ORDER BY version DESC LIMIT {MOST}
) AS deleted
UNION ALL SELECT id FROM (
    SELECT e.id FROM (SELECT 1 WHERE {BEHIND}) AS behind CROSS JOIN search_searchentry e
    WHERE e.site_id = %s AND e.locale = %s AND NOT {shown_sql("e.id")}
    LIMIT {MOST}
) AS closed
"""


def hidden_entries(query: SearchQuery) -> list[int]:
    """Ids of entries of the query's site that were public a moment ago, and of all deleted ones."""
    with prepared_cursor(connection) as cursor:
        cursor.execute(_SQL, [query.site_id, query.locale])
        return [entry for (entry,) in cursor.fetchall()]
