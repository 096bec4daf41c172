"""FTS5: an index over the columns of ``search_searchtext``, kept by three triggers."""

from django.db.backends.base.base import BaseDatabaseWrapper

from search.fulltext.base import BODY, FORMS, SUMMARY, TITLE, FullText, Match

TABLE = "search_fts"
SOURCE = "search_searchtext"
COLUMNS = "title_terms, summary_terms, body_terms, forms"
TRIGGERS = (f"{TABLE}_insert", f"{TABLE}_delete", f"{TABLE}_update")

_NEW = ", ".join(f"new.{column}" for column in COLUMNS.split(", "))
_OLD = ", ".join(f"old.{column}" for column in COLUMNS.split(", "))
_ADD = f"INSERT INTO {TABLE} (rowid, {COLUMNS}) VALUES (new.entry_id, {_NEW});"
_DROP = f"INSERT INTO {TABLE} ({TABLE}, rowid, {COLUMNS}) VALUES ('delete', old.entry_id, {_OLD});"

# A term's share of one bm25 is bounded, whatever weight its column has: many hits in a body
# would stand beside one in a title. So the columns that matter have a bm25 of their own.
_SCORE = f"""-(
    {TITLE} * bm25({TABLE}, 1, 0, 0, 0)
    + {SUMMARY} * bm25({TABLE}, 0, 1, 0, 0)
    + bm25({TABLE}, 0, 0, {BODY}, {FORMS})
)"""


class SqliteFullText(FullText):
    """bm25 over FTS5; the texts stay in their table (external content)."""

    def statements(self) -> list[str]:
        insert, delete, update = TRIGGERS
        return [
            # Terms are folded already: the tokenizer must not fold them again.
            f"CREATE VIRTUAL TABLE {TABLE} USING fts5({COLUMNS}, content='{SOURCE}', "
            "content_rowid='entry_id', tokenize='unicode61 remove_diacritics 0')",
            f"CREATE TRIGGER {insert} AFTER INSERT ON {SOURCE} BEGIN {_ADD} END",
            f"CREATE TRIGGER {delete} AFTER DELETE ON {SOURCE} BEGIN {_DROP} END",
            f"CREATE TRIGGER {update} AFTER UPDATE ON {SOURCE} BEGIN {_DROP} {_ADD} END",
            *self.refill_statements(),
        ]

    def refill_statements(self) -> list[str]:
        return [f"INSERT INTO {TABLE} ({TABLE}) VALUES ('rebuild')"]

    def remove_statements(self) -> list[str]:
        triggers = [f"DROP TRIGGER IF EXISTS {trigger}" for trigger in TRIGGERS]
        return [*triggers, f"DROP TABLE IF EXISTS {TABLE}"]

    def exists(self, connection: BaseDatabaseWrapper) -> bool:
        """A migration that remakes the table takes its triggers with it, silently."""
        names = (TABLE, *TRIGGERS)
        places = ", ".join(["%s"] * len(names))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(*) FROM sqlite_master WHERE name IN ({places})", names)
            return bool(cursor.fetchone()[0] == len(names))

    def count(self, connection: BaseDatabaseWrapper) -> int:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(*) FROM {TABLE}_docsize")
            return int(cursor.fetchone()[0])

    def expression(self, match: Match) -> str:
        groups = (" OR ".join(f'"{term}"' for term in group) for group in match.groups)
        return (" AND " if match.all_groups else " OR ").join(f"({group})" for group in groups)

    def matches_sql(self) -> str:
        # CROSS JOIN forbids the planner to walk the entries and ask the index for each.
        return f"""
WITH matches AS MATERIALIZED (
    SELECT e.id, e.kind, {_SCORE} * e.rank AS score
    FROM {TABLE} CROSS JOIN search_searchentry e ON e.id = {TABLE}.rowid
    WHERE {TABLE} MATCH %s AND e.site_id = %s AND e.locale = %s
)"""
