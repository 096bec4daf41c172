"""tsvector: columns of ``search_searchtext`` that the database makes, and two GIN indexes."""

from math import ceil

from django.db.backends.base.base import BaseDatabaseWrapper

from search.fulltext.base import BODY, FORMS, SUMMARY, TITLE, FullText, in_sections, weight_sql
from search.fulltext.match import Bound, Match
from search.fulltext.postgresql_words import anything, beginning, expression, in_a_row
from search.fulltext.shown import SHOWN
from search.suggestions import SuggestQuery

TABLE = "search_searchtext"
WORDS_INDEX, TITLES_INDEX = f"{TABLE}_words", f"{TABLE}_titles"


def _vector(column: str, label: str = "") -> str:
    vector = f"to_tsvector('simple', {column})"
    return f"setweight({vector}, '{label}')" if label else vector


# Forms first: a vector counts its positions to 16,383 only, and phrases are looked for in them.
_WORDS = " || ".join(
    (
        _vector("forms", "D"),
        _vector("title_terms", "A"),
        _vector("summary_terms", "B"),
        _vector("body_terms", "C"),
    )
)
# The index alone knows the scope: it need not read the rows of other sites and languages.
_SCOPED = f"({_WORDS} || {_vector('scope')})"
_HEAD = f"{_vector('title_terms', 'A')} || {_vector('summary_terms', 'B')}"
_TITLE = f"{_vector('title_forms')} || {_vector('title_terms')}"
_SCOPED_TITLE = f"({_TITLE} || {_vector('scope')})"

# ts_rank takes weights from D to A, at most 1 each.
_WEIGHTS = ", ".join(f"{weight / TITLE:.2f}" for weight in (FORMS, BODY, SUMMARY, TITLE))
_BY_LOG_OF_LENGTH = 1
# All matches are ranked by their titles and summaries, which are short, and only the best of
# them by all their words: ts_rank over long vectors took most of a search's time.
WINDOW = 100
_IN_THE_BODY = 0.02
_IN_A_ROW, _IN_A_ROW_IN_TITLE = 0.05, 0.2


class PostgresFullText(FullText):
    """ts_rank over stored vectors; the model does not know their columns."""

    def statements(self) -> list[str]:
        return [
            *(_column(name, vector) for name, vector in (("words", _WORDS), ("head", _HEAD))),
            _column("title", _TITLE),
            # Whole and out of line: to unpack a vector takes longer than to rank it.
            f"ALTER TABLE {TABLE} ALTER COLUMN words SET STORAGE EXTERNAL",
            # An index on the expression: on the column, the planner, who does not count what
            # is out of line, would rather read all rows.
            f"CREATE INDEX {WORDS_INDEX} ON {TABLE} USING gin ({_SCOPED})",
            f"CREATE INDEX {TITLES_INDEX} ON {TABLE} USING gin ({_SCOPED_TITLE})",
        ]

    def refill_statements(self) -> list[str]:
        return []  # a generated column is always what its row says

    def remove_statements(self) -> list[str]:
        columns = ", ".join(f"DROP COLUMN IF EXISTS {name}" for name in ("words", "head", "title"))
        indexes = [f"DROP INDEX IF EXISTS {name}" for name in (WORDS_INDEX, TITLES_INDEX)]
        return [*indexes, f"ALTER TABLE {TABLE} {columns}"]

    def exists(self, connection: BaseDatabaseWrapper) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT to_regclass(%s) IS NOT NULL AND to_regclass(%s) IS NOT NULL",
                [WORDS_INDEX, TITLES_INDEX],
            )
            return bool(cursor.fetchone()[0])

    def count(self, connection: BaseDatabaseWrapper) -> int:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(words) FROM {TABLE}")
            return int(cursor.fetchone()[0])

    def matches_sql(self, match: Match) -> Bound:
        # A cast does not parse its terms again, to_tsquery would.
        phrases = " AND t.words @@ %s::tsquery" * len(match.query.phrases)
        sql = f"""
WITH query AS (
    SELECT %s::tsquery AS asked, %s::tsquery AS terms, %s::tsquery AS typed
), matches AS MATERIALIZED (
    SELECT e.id, e.kind, e.section_id AS section, e.year, {weight_sql(match)} AS weight,
        {_rank("t.head")} + {_IN_THE_BODY} AS first
    FROM query, {TABLE} t JOIN search_searchentry e ON e.id = t.entry_id
    WHERE {_SCOPED} @@ asked{phrases}
)"""
        rows = [in_a_row(phrase) for phrase in match.query.phrases]
        return sql, [expression(match), anything(match), in_a_row(match.typed), *rows]

    def best_sql(self, match: Match) -> Bound:
        query = match.query
        window = ceil(WINDOW / query.page_size) * query.page_size
        chosen, parameters = match.chosen()
        first = f"""SELECT id, weight, first FROM matches WHERE {chosen}
            ORDER BY first * weight DESC, id"""
        page = [query.page_size, query.offset]
        if query.offset >= window:
            sql = f"SELECT NULL, NULL, id, first * weight FROM ({first} LIMIT %s OFFSET %s) AS rest"
            return sql, [*parameters, *page]
        boost = f"""CASE WHEN t.title @@ typed THEN {_IN_A_ROW_IN_TITLE}
            WHEN t.words @@ typed THEN {_IN_A_ROW} ELSE 0 END"""
        sql = f"""SELECT NULL, NULL, best.id,
                (best.weight * ({_rank("t.words")} + {boost}))::double precision AS score
            FROM query, ({first} LIMIT %s) AS best JOIN {TABLE} t ON t.entry_id = best.id
            ORDER BY score DESC, best.id LIMIT %s OFFSET %s"""
        return sql, [*parameters, window, *page]

    def suggest_sql(self, query: SuggestQuery) -> Bound:
        sql = f"""
SELECT e.key, e.title, e.url, e.kind
FROM {TABLE} t JOIN search_searchentry e ON e.id = t.entry_id
    {SHOWN}
WHERE {_SCOPED_TITLE} @@ %s::tsquery{in_sections(query)}
ORDER BY e.rank * CASE WHEN t.title_forms LIKE %s THEN 2 ELSE 1 END DESC, LENGTH(e.title), e.id
LIMIT %s"""
        first = query.groups[0].form if query.groups else query.prefix
        return sql, [beginning(query), *query.sections, f"{first}%", query.limit]


def _column(name: str, vector: str) -> str:
    return f"ALTER TABLE {TABLE} ADD COLUMN {name} tsvector GENERATED ALWAYS AS ({vector}) STORED"


def _rank(vector: str) -> str:
    return f"ts_rank(ARRAY[{_WEIGHTS}]::real[], {vector}, terms, {_BY_LOG_OF_LENGTH})"
