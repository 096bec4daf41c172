"""``search_fts``: the narrow table that PostgreSQL searches, and the triggers that keep it.

Its rows hold what a search asks of every match and nothing else, so that thousands of matches lie
on few pages, next to each other. The texts, the topics and the entries stay in their own tables.
"""

TEXTS, ENTRIES, TOPICS = "search_searchtext", "search_searchentry", "search_searchtopic"
TABLE = "search_fts"
WORDS_INDEX, TITLES_INDEX = f"{TABLE}_words", f"{TEXTS}_titles"
# What stands between two values of an entry, and between two entries, where they are one text.
BETWEEN_VALUES, BETWEEN_ENTRIES = "\x1f", "\x1e"
# One sign for the facets that every search counts keeps the texts short; topics have their names.
SIGNS = {"kind": "!", "section": "#", "year": "@"}


# PostgreSQL's parser would read "0e0b" as the number 0e0 and the word b: such words begin with a
# letter here. Queries write them alike (postgresql_words.py).
NUMBER_AND_WORD, LETTER = r"\d+e\d+[^\d\s]", "n"


def _vector(column: str, label: str = "") -> str:
    terms = f"regexp_replace({column}, '\\m({NUMBER_AND_WORD})', '{LETTER}\\1', 'g')"
    vector = f"to_tsvector('simple', {terms})"
    return f"setweight({vector}, '{label}')" if label else vector


_HEAD = f"{_vector('t.title_terms', 'A')} || {_vector('t.summary_terms', 'B')}"
# Forms first: a vector counts its positions to 16,383 only, and phrases are looked for in them.
_WORDS = f"{_vector('t.forms', 'D')} || {_HEAD} || {_vector('t.body_terms', 'C')}"
_TITLE = f"{_vector('title_forms')} || {_vector('title_terms')}"
SCOPED_TITLE = f"({_TITLE} || {_vector('scope')})"
SCOPED_WORDS = f"{TABLE}_scoped(e.words, e.scope)"

_FACETS = f"""concat_ws(chr({ord(BETWEEN_VALUES)}),
        '{SIGNS["kind"]}' || e.kind, '{SIGNS["section"]}' || e.section_id,
        '{SIGNS["year"]}' || e.year,
        (SELECT string_agg(facet || ':' || value, chr({ord(BETWEEN_VALUES)}) ORDER BY facet, value)
            FROM {TOPICS} WHERE entry_id = e.id))"""
_COPIED = f"e.rank, e.day, {_FACETS}"
_WRITE = f"""
INSERT INTO {TABLE} AS f (entry_id, rank, day, facets, scope, head, words)
SELECT e.id, {_COPIED}, t.scope, {_HEAD}, {_WORDS}
FROM {{texts}} t JOIN {ENTRIES} e ON e.id = t.entry_id
ON CONFLICT (entry_id) DO UPDATE SET rank = excluded.rank, day = excluded.day,
    facets = excluded.facets, scope = excluded.scope, head = excluded.head,
    words = excluded.words"""
_NARROW = f"""
UPDATE {TABLE} f SET (rank, day, facets) = (fresh.rank, fresh.day, fresh.facets)
FROM (SELECT e.id, {_COPIED} AS facets FROM {ENTRIES} e WHERE e.id IN (SELECT {{id}} FROM changed))
    AS fresh
WHERE f.entry_id = fresh.id
    AND (f.rank, f.day, f.facets) IS DISTINCT FROM (fresh.rank, fresh.day, fresh.facets)"""
_DELETE = f"DELETE FROM {TABLE} WHERE entry_id IN (SELECT entry_id FROM changed)"

# When the rows of which table change, and what then happens.
_FOLLOWED = (
    ("texts_insert", TEXTS, "INSERT", "NEW", _WRITE.format(texts="changed")),
    ("texts_update", TEXTS, "UPDATE", "NEW", _WRITE.format(texts="changed")),
    ("texts_delete", TEXTS, "DELETE", "OLD", _DELETE),
    ("texts_truncate", TEXTS, "TRUNCATE", "", f"TRUNCATE {TABLE}"),
    ("entries_update", ENTRIES, "UPDATE", "NEW", _NARROW.format(id="id")),
    ("topics_insert", TOPICS, "INSERT", "NEW", _NARROW.format(id="entry_id")),
    ("topics_delete", TOPICS, "DELETE", "OLD", _NARROW.format(id="entry_id")),
)
TRIGGERS = tuple(f"{TABLE}_{name}" for name, *_ in _FOLLOWED)


def statements() -> list[str]:
    """SQL that makes table, triggers and indexes, and fills them from the texts."""
    return [
        f"ALTER TABLE {TEXTS} ADD COLUMN title tsvector GENERATED ALWAYS AS ({_TITLE}) STORED",
        f"CREATE INDEX {TITLES_INDEX} ON {TEXTS} USING gin ({SCOPED_TITLE})",
        *_table(),
        _WRITE.format(texts=TEXTS),
        # An index on an expression that costs: on a column, the planner, who does not count what
        # is out of line, would rather read all rows.
        f"CREATE INDEX {WORDS_INDEX} ON {TABLE} USING gin ({SCOPED_WORDS.replace('e.', '')})",
        *(statement for followed in _FOLLOWED for statement in _trigger(*followed)),
    ]


def refill_statements() -> list[str]:
    """SQL that makes the rows what the texts say; searches go on meanwhile."""
    gone = f"DELETE FROM {TABLE} WHERE entry_id NOT IN (SELECT entry_id FROM {TEXTS})"
    return [gone, _WRITE.format(texts=TEXTS)]


def remove_statements() -> list[str]:
    """SQL that takes all of it away, also what earlier versions had made of it."""
    followed = [(f"{TABLE}_{name}", table) for name, table, *_ in _FOLLOWED]
    return [
        *(f"DROP TRIGGER IF EXISTS {name} ON {table}" for name, table in followed),
        *(f"DROP FUNCTION IF EXISTS {name}()" for name, _ in followed),
        f"DROP TABLE IF EXISTS {TABLE}",
        f"DROP FUNCTION IF EXISTS {TABLE}_scoped(tsvector, text)",
        f"DROP INDEX IF EXISTS {TEXTS}_words, {TITLES_INDEX}",
        f"ALTER TABLE {TEXTS} DROP COLUMN IF EXISTS words, DROP COLUMN IF EXISTS head,"
        " DROP COLUMN IF EXISTS title",
    ]


def _table() -> list[str]:
    """Long vectors whole and out of line: to unpack one takes longer than to rank it."""
    return [
        f"""CREATE TABLE {TABLE} (
            entry_id bigint PRIMARY KEY, rank double precision NOT NULL, day double precision,
            facets text NOT NULL, scope text NOT NULL, head tsvector NOT NULL,
            words tsvector NOT NULL
        ) WITH (toast_tuple_target = 1024)""",
        f"ALTER TABLE {TABLE} ALTER words SET STORAGE EXTERNAL, ALTER head SET STORAGE MAIN",
        # Every word with its site and language: no search reads what others have under it. Words
        # are letters and digits, so a space and a quote stand only before a word.
        f"""CREATE FUNCTION {TABLE}_scoped(words tsvector, scope text) RETURNS tsvector
            LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$ BEGIN
                RETURN replace(' ' || strip(words)::text, ' ''', ' ''' || scope || ':')::tsvector;
            END $$""",
    ]


def _trigger(name: str, table: str, event: str, rows: str, action: str) -> list[str]:
    changed = f"REFERENCING {rows} TABLE AS changed" if rows else ""
    return [
        f"""CREATE FUNCTION {TABLE}_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            {action};
            RETURN NULL;
        END $$""",
        f"CREATE TRIGGER {TABLE}_{name} AFTER {event} ON {table} {changed}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_{name}()",
    ]
