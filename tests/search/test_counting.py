"""Facets are counted from the values of matches, each choice leaving its own facet alone."""

from search.fulltext.counting import chosen_values, count_values
from search.fulltext.postgresql_table import BETWEEN_ENTRIES, BETWEEN_VALUES
from search.queries import SearchQuery

ENTRIES = (
    ("!news", "#11", "@2025"),
    ("!news", "#11", "@2025"),
    ("!event", "@2019"),
    ("!service", "#12", "group:carers", "group:seniors", "office:5"),
)
TEXTS = BETWEEN_ENTRIES.join(map(BETWEEN_VALUES.join, ENTRIES))


def test_values_are_counted_by_facet() -> None:
    assert count_values(TEXTS, {}) == (
        {
            "kind": {"news": 2, "event": 1, "service": 1},
            "section": {"11": 2, "12": 1},
            "year": {"2025": 2, "2019": 1},
            "group": {"carers": 1, "seniors": 1},
            "office": {"5": 1},
        },
        4,
        4,
    )


def test_a_choice_narrows_the_other_facets() -> None:
    query = SearchQuery("", "pl", 1, kinds=("news", "event"), years=(2019,))
    counts, total, matched = count_values(TEXTS, chosen_values(query))
    assert counts == {"kind": {"event": 1}, "year": {"2025": 2, "2019": 1}}
    assert (total, matched) == (1, 4)


def test_a_choice_that_leaves_nothing_counts_its_own_facet() -> None:
    query = SearchQuery("", "pl", 1, sections=(99,))
    assert count_values(TEXTS, chosen_values(query)) == ({"section": {"11": 2, "12": 1}}, 0, 4)


def test_no_match() -> None:
    assert count_values("", {}) == ({}, 0, 0)
