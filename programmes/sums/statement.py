"""The one statement that sums budgets, for SQLite and PostgreSQL alike.

Amounts become whole grosze first, since SQLite keeps decimals as floating-point numbers and would
add them as such: every sum is exact while it stays below 9 * 10**13 zł. Year 0 is the whole
period. A stated total adds what the lines of its year leave open; one for the whole period beside
amounts by years adds nothing, since nobody can tell to which year it belongs. ``overall`` takes
each programme's whole period where one is given, else its years: all cells less what a whole period
replaces. Shares are tenths of a percent, half to even. ``computed`` is the part of ``grosze`` that
no line names. Rows of the scope ``stated`` are the totals as documents have them. Parameters: those
of the programmes, the default language, the active one.

Lines are many, stated totals and whole periods few: the lines are read once, in the order of the
index that holds all of a line, and what concerns single programmes begins with the few.
"""

from typing import NamedTuple


class Grouping(NamedTuple):
    """Whose sums are asked for; ``programme`` is how a line is looked up among the chosen ones."""

    owner: str
    by: str
    programme: str


BY_PROGRAMME = Grouping("programme_id", "programme_id, ", "programme_id")
# The sign keeps the planner from the index on programmes: all lines are wanted, in their order.
TOGETHER = Grouping("0", "", "+programme_id")

STATEMENT = """
WITH chosen (id) AS MATERIALIZED ({programmes}),
unspecified AS (
    SELECT MIN(source.id) AS id FROM {sources} source
    JOIN wagtailcore_locale locale ON locale.id = source.locale_id
    WHERE source.kind = 'unspecified' AND source.name = '' AND locale.language_code = %s
),
stated AS MATERIALIZED (
    SELECT programme_id, basis, COALESCE(year, 0) AS year, rest_unspecified,
        CAST(ROUND(amount * 100) AS BIGINT) AS grosze
    FROM {totals} WHERE programme_id IN (SELECT id FROM chosen)
),
paid AS MATERIALIZED (
    SELECT programme_id, basis, COALESCE(year, 0) AS year,
        SUM(CAST(ROUND(amount * 100) AS BIGINT)) AS grosze
    FROM {lines} WHERE programme_id IN (SELECT programme_id FROM stated)
    GROUP BY 1, 2, 3
),
yearly AS (
    SELECT programme_id, basis FROM paid WHERE year > 0
    UNION
    SELECT programme_id, basis FROM stated WHERE year > 0 AND rest_unspecified
),
rest AS MATERIALIZED (
    SELECT stated.programme_id, stated.basis, stated.year,
        (SELECT id FROM unspecified) AS source_id,
        CAST(stated.grosze - COALESCE(paid.grosze, 0) AS BIGINT) AS grosze
    FROM stated LEFT JOIN paid ON paid.programme_id = stated.programme_id
        AND paid.basis = stated.basis AND paid.year = stated.year
    LEFT JOIN yearly ON stated.year = 0 AND paid.grosze IS NULL
        AND yearly.programme_id = stated.programme_id AND yearly.basis = stated.basis
    WHERE stated.rest_unspecified AND stated.grosze > COALESCE(paid.grosze, 0)
        AND yearly.basis IS NULL
),
whole AS MATERIALIZED (
    SELECT programme_id, basis FROM {lines}
    WHERE year IS NULL AND {programme} IN (SELECT id FROM chosen)
    UNION
    SELECT programme_id, basis FROM rest WHERE year = 0
),
replaced AS (
    SELECT line.programme_id, line.basis, line.funding_source_id AS source_id,
        CAST(ROUND(line.amount * 100) AS BIGINT) AS grosze, 0 AS computed
    FROM whole CROSS JOIN {lines} line
    WHERE line.programme_id = whole.programme_id AND line.basis = whole.basis
        AND line.year IS NOT NULL
    UNION ALL
    SELECT rest.programme_id, rest.basis, rest.source_id, rest.grosze, rest.grosze
    FROM whole JOIN rest ON rest.programme_id = whole.programme_id AND rest.basis = whole.basis
    WHERE rest.year > 0
),
cell AS MATERIALIZED (
    SELECT {owner} AS owner, basis, COALESCE(year, 0) AS year, funding_source_id AS source_id,
        SUM(CAST(ROUND(amount * 100) AS BIGINT)) AS grosze, 0 AS computed
    FROM {lines} WHERE {programme} IN (SELECT id FROM chosen)
    GROUP BY {by}{lines}.year, basis, funding_source_id
    UNION ALL
    SELECT {owner}, basis, year, source_id, grosze, grosze FROM rest
),
scoped AS (
    SELECT owner, basis, 'year' AS scope, year, source_id, grosze, computed FROM cell WHERE year > 0
    UNION ALL
    SELECT owner, basis, 'all_years', 0, source_id, grosze, computed FROM cell WHERE year > 0
    UNION ALL
    SELECT owner, basis, 'whole_period', 0, source_id, grosze, computed FROM cell WHERE year = 0
    UNION ALL
    SELECT owner, basis, 'overall', 0, source_id, grosze, computed FROM cell
    UNION ALL
    SELECT {owner}, basis, 'overall', 0, source_id, -grosze, -computed FROM replaced
),
part AS (
    SELECT owner, basis, scope, year, source_id, CAST(SUM(grosze) AS BIGINT) AS grosze,
        CAST(SUM(computed) AS BIGINT) AS computed
    FROM scoped GROUP BY owner, basis, scope, year, source_id HAVING SUM(grosze) > 0
),
summed AS (
    SELECT part.*,
        CAST(SUM(grosze) OVER (PARTITION BY owner, basis, scope, year) AS BIGINT) AS total
    FROM part
),
divided AS (
    SELECT summed.*, grosze * 1000 / total AS tenths, grosze * 1000 %% total AS rest FROM summed
)
SELECT owner, basis, scope, year, grosze, computed, total,
    tenths + CASE
        WHEN 2 * rest > total OR (2 * rest = total AND tenths %% 2 = 1) THEN 1 ELSE 0
    END AS share,
    source.id, source.kind, source.name, source.sort_order,
    COALESCE(NULLIF(words.name, ''), source.name),
    COALESCE(NULLIF(words.donor, ''), source.donor),
    COALESCE(NULLIF(words.donor_short, ''), source.donor_short)
FROM divided
LEFT JOIN {sources} source ON source.id = divided.source_id
LEFT JOIN {sources} words ON words.translation_key = source.translation_key
    AND words.locale_id = (SELECT id FROM wagtailcore_locale WHERE language_code = %s)
UNION ALL
SELECT programme_id, basis, 'stated', year, grosze, 0, grosze, 1000,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM stated
ORDER BY 1, 2, 3, 4
"""
