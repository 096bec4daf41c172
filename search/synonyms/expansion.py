"""Adds to each word of a question what it means by the editors' synonyms."""

from django.db.models import F, Q

from search.models import Synonym
from search.queries import Group
from search.rules.kept import KeptRules
from search.synonyms.table import SynonymTable


def expand(groups: tuple[Group, ...], locale: str, site_id: int) -> tuple[Group, ...]:
    """The same groups with further alternatives; what was there stays, and stays first.

    Rules are not followed from one to the next: only what was typed is looked up.
    """
    if not groups:
        return groups
    return _tables.get(locale, site_id).expand(groups)


def _load(locale: str, site_id: int) -> SynonymTable:
    """Rules of the centre before those of all centres."""
    rules = Synonym.objects.filter(
        Q(site=site_id) | Q(site=None), locale__language_code=locale
    ).order_by(F("site").asc(nulls_last=True), "pk")
    return SynonymTable.of(rules, locale)


_tables = KeptRules(_load)
