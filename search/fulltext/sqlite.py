"""FTS5: an index over the columns of ``search_searchtext``, kept by triggers."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from search.fulltext.base import BODY, FORMS, SUMMARY, TITLE, FullText, in_sections, weight_sql
from search.fulltext.facets import counts_sql
from search.fulltext.found import Found
from search.fulltext.hit_rows import HIT_COLUMNS, WITH_TEXT, best_first
from search.fulltext.match import Bound, Match
from search.fulltext.shown import SHOWN, counted_sql
from search.fulltext.sqlite_words import beginning, expression
from search.suggestions import SuggestQuery

SOURCE = "search_searchtext"
TABLE = "search_fts"
TITLES = "search_fts_titles"
COLUMNS = {
    TABLE: ("title_terms", "summary_terms", "body_terms", "forms", "title_forms"),
    TITLES: ("title_terms", "title_forms"),
}
EVENTS = ("insert", "delete", "update")
TRIGGERS = tuple(f"{TABLE}_{event}" for event in EVENTS)

# A term's share of one bm25 is bounded, whatever weight its column has: many hits in a body
# would stand beside one in a title. So the columns that matter have a bm25 of their own.
_SCORE = f"""-(
    {TITLE} * bm25({TABLE}, 1, 0, 0, 0, {FORMS})
    + {SUMMARY} * bm25({TABLE}, 0, 1, 0, 0, 0)
    + bm25({TABLE}, 0, 0, {BODY}, {FORMS}, 0)
)"""


class SqliteFullText(FullText):
    """bm25 over FTS5; the texts stay in their table (external content)."""

    def statements(self) -> list[str]:
        insert, delete, update = TRIGGERS
        add = "".join(_add(table) for table in COLUMNS)
        drop = "".join(_drop(table) for table in COLUMNS)
        return [
            _table(TABLE),
            _table(TITLES, "prefix='2 3 4'"),
            f"CREATE TRIGGER {insert} AFTER INSERT ON {SOURCE} BEGIN {add} END",
            f"CREATE TRIGGER {delete} AFTER DELETE ON {SOURCE} BEGIN {drop} END",
            f"CREATE TRIGGER {update} AFTER UPDATE ON {SOURCE} BEGIN {drop} {add} END",
            *self.refill_statements(),
        ]

    def refill_statements(self) -> list[str]:
        return [f"INSERT INTO {table} ({table}) VALUES ('rebuild')" for table in COLUMNS]

    def remove_statements(self) -> list[str]:
        triggers = [f"DROP TRIGGER IF EXISTS {trigger}" for trigger in TRIGGERS]
        return [*triggers, *(f"DROP TABLE IF EXISTS {table}" for table in COLUMNS)]

    def exists(self, connection: BaseDatabaseWrapper) -> bool:
        """A migration that remakes the table takes its triggers with it, silently."""
        names = (*COLUMNS, *TRIGGERS)
        places = ", ".join(["%s"] * len(names))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(*) FROM sqlite_master WHERE name IN ({places})", names)
            return bool(cursor.fetchone()[0] == len(names))

    def count(self, connection: BaseDatabaseWrapper) -> int:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(*) FROM {TABLE}_docsize")
            return int(cursor.fetchone()[0])

    def sql(self, match: Match) -> Bound:
        """Hits after two empty columns; then rows of facet, value, count, and empty columns."""
        pieces = (_matches(match), _best(match), counts_sql(match))
        matches, best, counts = (sql for sql, _ in pieces)
        parameters = [value for _, values in pieces for value in values]
        # Hits come first: from the first of several SELECTs, Python knows what is a date.
        sql = f"""{matches}
SELECT NULL, NULL, best.id, best.score, {", ".join(HIT_COLUMNS)}
FROM ({best}) AS best CROSS JOIN search_searchentry e ON e.id = best.id {WITH_TEXT}
UNION ALL SELECT counts.*{", NULL" * (len(HIT_COLUMNS) + 1)} FROM ({counts}) AS counts"""
        return sql, parameters

    def read(self, match: Match, rows: Iterable[tuple[Any, ...]]) -> Found:
        facets: dict[str, dict[str, int]] = defaultdict(dict)
        best: list[list[Any]] = []
        for facet, value, *row in rows:
            if facet:
                facets[facet][value] = row[0]
            else:
                best.append(row)
        total, matched = (facets.pop(name, {}).get("", 0) for name in ("total", "matched"))
        return Found(best_first(best), dict(facets), total, matched)

    def suggest_sql(self, query: SuggestQuery) -> Bound:
        sql = f"""
SELECT e.key, e.title, e.url, e.kind
FROM {TITLES} CROSS JOIN search_searchentry e ON e.id = {TITLES}.rowid
    CROSS JOIN {SOURCE} t ON t.entry_id = e.id
    {SHOWN}
WHERE {TITLES} MATCH %s AND e.site_id = %s AND e.locale = %s{in_sections(query)}
ORDER BY e.rank * CASE WHEN t.title_forms LIKE %s THEN 2 ELSE 1 END DESC, LENGTH(e.title), e.id
LIMIT %s"""
        first = query.groups[0].form if query.groups else query.prefix
        scope: list[str | int] = [beginning(query), query.site_id, query.locale]
        return sql, [*scope, *query.sections, f"{first}%", query.limit]


def _matches(match: Match) -> Bound:
    # CROSS JOIN forbids the planner to walk the entries and ask the index for each.
    sql = f"""
WITH matches AS MATERIALIZED (
    SELECT e.id, e.kind, e.section_id AS section, e.year, {_SCORE} * {weight_sql(match)} AS score
    FROM {TABLE} CROSS JOIN search_searchentry e ON e.id = {TABLE}.rowid
    WHERE {TABLE} MATCH %s AND e.site_id = %s AND e.locale = %s AND {counted_sql("e.id")}
)"""
    return sql, [expression(match), match.query.site_id, match.query.locale]


def _best(match: Match) -> Bound:
    chosen, parameters = match.chosen()
    sql = f"""SELECT id, score FROM matches WHERE {chosen}
        ORDER BY score DESC, id LIMIT %s OFFSET %s"""
    return sql, [*parameters, match.query.page_size, match.query.offset]


def _table(name: str, *options: str) -> str:
    """Terms are folded already: the tokenizer must not fold them again."""
    parts = [
        *COLUMNS[name],
        f"content='{SOURCE}'",
        "content_rowid='entry_id'",
        "tokenize='unicode61 remove_diacritics 0'",
        *options,
    ]
    return f"CREATE VIRTUAL TABLE {name} USING fts5({', '.join(parts)})"


def _add(table: str) -> str:
    columns = ", ".join(COLUMNS[table])
    values = ", ".join(f"new.{column}" for column in COLUMNS[table])
    return f"INSERT INTO {table} (rowid, {columns}) VALUES (new.entry_id, {values});"


def _drop(table: str) -> str:
    columns = ", ".join(COLUMNS[table])
    values = ", ".join(f"old.{column}" for column in COLUMNS[table])
    places = f"{table} ({table}, rowid, {columns})"
    return f"INSERT INTO {places} VALUES ('delete', old.entry_id, {values});"
