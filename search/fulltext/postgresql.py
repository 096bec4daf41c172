"""tsvector: a narrow table with a GIN index, and a column of titles with another."""

from collections.abc import Iterable
from math import ceil
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from search.fulltext import postgresql_table as table
from search.fulltext.base import BODY, FORMS, SUMMARY, TITLE, FullText, in_sections, weight_sql
from search.fulltext.counting import chosen_values, count_values
from search.fulltext.found import Found
from search.fulltext.hit_rows import HIT_COLUMNS, WITH_TEXT, best_first
from search.fulltext.match import Bound, Match, places
from search.fulltext.postgresql_words import anything, beginning, expressions, in_a_row
from search.fulltext.shown import SHOWN, counted_sql
from search.suggestions import SuggestQuery

# ts_rank takes weights from D to A, at most 1 each.
_WEIGHTS = ", ".join(f"{weight / TITLE:.2f}" for weight in (FORMS, BODY, SUMMARY, TITLE))
_BY_LOG_OF_LENGTH = 1
# All matches are ranked by their titles and summaries, which are short, and only the best of
# them by all their words: ts_rank over long vectors took most of a search's time.
WINDOW = 100
_IN_THE_BODY = 0.02
_IN_A_ROW, _IN_A_ROW_IN_TITLE = 0.05, 0.2


class PostgresFullText(FullText):
    """ts_rank over stored vectors; the models do not know the table."""

    def statements(self) -> list[str]:
        return table.statements()

    def refill_statements(self) -> list[str]:
        return table.refill_statements()

    def remove_statements(self) -> list[str]:
        return table.remove_statements()

    def exists(self, connection: BaseDatabaseWrapper) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT to_regclass(%s) IS NOT NULL AND to_regclass(%s) IS NOT NULL"
                " AND (SELECT COUNT(*) FROM pg_trigger WHERE tgname = ANY(%s)) = %s",
                [table.WORDS_INDEX, table.TITLES_INDEX, [*table.TRIGGERS], len(table.TRIGGERS)],
            )
            return bool(cursor.fetchone()[0])

    def count(self, connection: BaseDatabaseWrapper) -> int:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(*) FROM {table.TABLE}")
            return int(cursor.fetchone()[0])

    def sql(self, match: Match) -> Bound:
        """Values of all matches as one text before empty columns; hits after an empty column."""
        # A cast does not parse its terms again, to_tsquery would. The planner would read the
        # whole table where it could see in a plain value that most rows match: hence SELECT.
        asked = expressions(match)
        found = " AND ".join([f"{table.SCOPED_WORDS} @@ (SELECT %s::tsquery)"] * len(asked))
        phrases = " AND e.words @@ %s::tsquery" * len(match.query.phrases)
        best, parameters = _best(match)
        sql = f"""
WITH matches AS MATERIALIZED (
    SELECT e.entry_id AS id, e.facets, e.words, {weight_sql(match)} AS weight,
        {_rank("e.head")} + {_IN_THE_BODY} AS first
    FROM {table.TABLE} e
    WHERE {found}{phrases} AND {counted_sql("e.entry_id")}
)
SELECT string_agg(facets, chr({ord(table.BETWEEN_ENTRIES)})){", NULL" * (len(HIT_COLUMNS) + 2)}
FROM matches
UNION ALL SELECT NULL, best.id, best.score, {", ".join(HIT_COLUMNS)}
FROM ({best}) AS best JOIN {table.ENTRIES} e ON e.id = best.id {WITH_TEXT}"""
        rows = [in_a_row(phrase) for phrase in match.query.phrases]
        return sql, [anything(match), *asked, *rows, *parameters]

    def read(self, match: Match, rows: Iterable[tuple[Any, ...]]) -> Found:
        (texts, *_), *best = rows
        facets, total, matched = count_values(texts or "", chosen_values(match.query))
        return Found(best_first(row[1:] for row in best), facets, total, matched)

    def suggest_sql(self, query: SuggestQuery) -> Bound:
        sql = f"""
SELECT e.key, e.title, e.url, e.kind
FROM {table.TEXTS} t JOIN search_searchentry e ON e.id = t.entry_id
    {SHOWN}
WHERE {table.SCOPED_TITLE} @@ %s::tsquery{in_sections(query)}
ORDER BY e.rank * CASE WHEN t.title_forms LIKE %s THEN 2 ELSE 1 END DESC, LENGTH(e.title), e.id
LIMIT %s"""
        first = query.groups[0].form if query.groups else query.prefix
        return sql, [beginning(query), *query.sections, f"{first}%", query.limit]


def _best(match: Match) -> Bound:
    """Entries and scores of the page: near the top ranked anew by all words, then as they were."""
    query = match.query
    window = ceil(WINDOW / query.page_size) * query.page_size
    first, parameters = _first(match)
    page = [query.page_size, query.offset]
    if query.offset >= window:
        sql = f"SELECT id, first * weight AS score FROM ({first} LIMIT %s OFFSET %s) AS rest"
        return sql, [*parameters, *page]
    # A copy in memory, with no other label: each function would fetch the stored vector anew.
    boost, typed = _in_a_row(match)
    sql = f"""SELECT id, weight * ({_rank("words")}{boost}) AS score FROM (
            SELECT id, weight, setweight(words, 'D', '{{}}') AS words
            FROM ({first} LIMIT %s) AS best OFFSET 0
        ) AS best
        ORDER BY score DESC, id LIMIT %s OFFSET %s"""
    return sql, [anything(match), *typed, *parameters, window, *page]


def _first(match: Match) -> Bound:
    """Chosen matches by the first ranking."""
    chosen = chosen_values(match.query).values()
    tests = [
        f"string_to_array(facets, chr({ord(table.BETWEEN_VALUES)})) && ARRAY[{places(values)}]"
        for values in chosen
    ]
    sql = f"""SELECT id, weight, words, first FROM matches WHERE {" AND ".join(tests) or "TRUE"}
        ORDER BY first * weight DESC, id"""
    return sql, [value for values in chosen for value in sorted(values)]


def _in_a_row(match: Match) -> Bound:
    """What a score gets for the words as typed; a title is read only where they are somewhere."""
    if not match.typed:
        return "", []
    title = f"(SELECT title FROM {table.TEXTS} WHERE entry_id = best.id)"
    boost = f""" + CASE WHEN NOT words @@ %s::tsquery THEN 0::float8
        WHEN {title} @@ %s::tsquery THEN {_IN_A_ROW_IN_TITLE}::float8
        ELSE {_IN_A_ROW}::float8 END"""
    return boost, [in_a_row(match.typed)] * 2


def _rank(vector: str) -> str:
    return f"ts_rank(ARRAY[{_WEIGHTS}]::real[], {vector}, %s::tsquery, {_BY_LOG_OF_LENGTH})"
