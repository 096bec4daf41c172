"""The one statement that sums budgets, for SQLite and PostgreSQL alike.

Amounts become whole grosze first, since SQLite keeps decimals as floating-point numbers and would
add them as such: every sum is exact while it stays below 9 * 10**13 zł. Year 0 is the whole
period. A stated total adds what the lines of its year leave open; one for the whole period beside
amounts by years adds nothing, since nobody can tell to which year it belongs. ``overall`` takes
each programme's whole period where one is given, else its years. Shares are tenths of a percent,
half to even. Rows of the scope ``stated`` are the totals as documents have
them. Parameters: those of the programmes, the default language, the active one.
"""

STATEMENT = """
WITH chosen (id) AS ({programmes}),
unspecified AS (
    SELECT MIN(source.id) AS id FROM {sources} source
    JOIN wagtailcore_locale locale ON locale.id = source.locale_id
    WHERE source.kind = 'unspecified' AND source.name = '' AND locale.language_code = %s
),
line AS MATERIALIZED (
    SELECT programme_id, basis, COALESCE(year, 0) AS year, funding_source_id AS source_id,
        CAST(ROUND(amount * 100) AS BIGINT) AS grosze
    FROM {lines} WHERE programme_id IN (SELECT id FROM chosen)
),
stated AS MATERIALIZED (
    SELECT programme_id, basis, COALESCE(year, 0) AS year, rest_unspecified,
        CAST(ROUND(amount * 100) AS BIGINT) AS grosze
    FROM {totals} WHERE programme_id IN (SELECT id FROM chosen)
),
paid AS (
    SELECT programme_id, basis, year, SUM(grosze) AS grosze
    FROM line WHERE programme_id IN (SELECT programme_id FROM stated)
    GROUP BY programme_id, basis, year
),
yearly AS (
    SELECT programme_id, basis FROM line
    WHERE year > 0 AND programme_id IN (SELECT programme_id FROM stated)
    UNION
    SELECT programme_id, basis FROM stated WHERE year > 0 AND rest_unspecified
),
entry AS (
    SELECT programme_id, basis, year, source_id, grosze FROM line
    UNION ALL
    SELECT stated.programme_id, stated.basis, stated.year, (SELECT id FROM unspecified),
        CAST(stated.grosze - COALESCE(paid.grosze, 0) AS BIGINT)
    FROM stated LEFT JOIN paid ON paid.programme_id = stated.programme_id
        AND paid.basis = stated.basis AND paid.year = stated.year
    LEFT JOIN yearly ON stated.year = 0 AND paid.grosze IS NULL
        AND yearly.programme_id = stated.programme_id AND yearly.basis = stated.basis
    WHERE stated.rest_unspecified AND stated.grosze > COALESCE(paid.grosze, 0)
        AND yearly.basis IS NULL
),
whole AS (SELECT DISTINCT programme_id, basis FROM entry WHERE year = 0),
cell AS (
    SELECT {key} AS owner, entry.basis, entry.year, entry.source_id,
        CASE WHEN entry.year = 0 OR whole.programme_id IS NULL THEN 1 ELSE 0 END AS counts,
        SUM(entry.grosze) AS grosze
    FROM entry LEFT JOIN whole
        ON whole.programme_id = entry.programme_id AND whole.basis = entry.basis
    GROUP BY 1, 2, 3, 4, 5
),
scoped AS (
    SELECT owner, basis, 'year' AS scope, year, source_id, grosze FROM cell WHERE year > 0
    UNION ALL
    SELECT owner, basis, 'all_years', 0, source_id, grosze FROM cell WHERE year > 0
    UNION ALL
    SELECT owner, basis, 'whole_period', 0, source_id, grosze FROM cell WHERE year = 0
    UNION ALL
    SELECT owner, basis, 'overall', 0, source_id, grosze FROM cell WHERE counts = 1
),
part AS (
    SELECT owner, basis, scope, year, source_id, CAST(SUM(grosze) AS BIGINT) AS grosze
    FROM scoped GROUP BY owner, basis, scope, year, source_id
),
summed AS (
    SELECT part.*,
        CAST(SUM(grosze) OVER (PARTITION BY owner, basis, scope, year) AS BIGINT) AS total
    FROM part
),
divided AS (
    SELECT summed.*, grosze * 1000 / total AS tenths, grosze * 1000 %% total AS rest FROM summed
)
SELECT owner, basis, scope, year, grosze, total,
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
SELECT programme_id, basis, 'stated', year, grosze, grosze, 1000,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM stated
ORDER BY 1, 2, 3, 4
"""
BY_PROGRAMME = "entry.programme_id"
TOGETHER = "0"
