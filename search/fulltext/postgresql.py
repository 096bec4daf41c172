"""tsvector: a generated column of ``search_searchtext`` with a GIN index."""

from django.db.backends.base.base import BaseDatabaseWrapper

from search.fulltext.base import BODY, FORMS, SUMMARY, TITLE, FullText, Match

TABLE = "search_searchtext"
INDEX = "search_searchtext_vector"
_LABELS = {"title_terms": "A", "summary_terms": "B", "body_terms": "C", "forms": "D"}
_VECTOR = " || ".join(
    f"setweight(to_tsvector('simple', {column}), '{label}')" for column, label in _LABELS.items()
)
# ts_rank takes weights from D to A, at most 1 each.
_WEIGHTS = ", ".join(f"{weight / TITLE:.2f}" for weight in (FORMS, BODY, SUMMARY, TITLE))
_BY_LOG_OF_LENGTH = 1


class PostgresFullText(FullText):
    """ts_rank over a stored vector; the model does not know the column."""

    def statements(self) -> list[str]:
        return [
            f"ALTER TABLE {TABLE} ADD COLUMN vector tsvector"
            f" GENERATED ALWAYS AS ({_VECTOR}) STORED",
            # Out of line, the planner takes reading all vectors for cheaper than the index.
            f"ALTER TABLE {TABLE} ALTER COLUMN vector SET STORAGE MAIN",
            f"CREATE INDEX {INDEX} ON {TABLE} USING gin (vector)",
        ]

    def refill_statements(self) -> list[str]:
        return []  # a generated column is always what its row says

    def remove_statements(self) -> list[str]:
        return [f"ALTER TABLE {TABLE} DROP COLUMN IF EXISTS vector"]

    def exists(self, connection: BaseDatabaseWrapper) -> bool:
        with connection.cursor() as cursor:
            cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [INDEX])
            return bool(cursor.fetchone()[0])

    def count(self, connection: BaseDatabaseWrapper) -> int:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(vector) FROM {TABLE}")
            return int(cursor.fetchone()[0])

    def expression(self, match: Match) -> str:
        groups = (" | ".join(f"'{term}'" for term in group) for group in match.groups)
        return (" & " if match.all_groups else " | ").join(f"({group})" for group in groups)

    def matches_sql(self) -> str:
        # A cast does not parse its terms again, to_tsquery would.
        return f"""
WITH query AS (SELECT %s::tsquery AS words), matches AS MATERIALIZED (
    SELECT e.id, e.kind,
        (ts_rank(ARRAY[{_WEIGHTS}]::real[], t.vector, words, {_BY_LOG_OF_LENGTH}) * e.rank)
            ::double precision AS score
    FROM query, {TABLE} t JOIN search_searchentry e ON e.id = t.entry_id
    WHERE t.vector @@ words AND e.site_id = %s AND e.locale = %s
)"""
