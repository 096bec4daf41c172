"""Funding sources as a reader sees them: named in the active language, in one order."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from programmes.enums import FundingKind
from programmes.funding.source import FundingSource

KINDS = list(FundingKind)


@dataclass(frozen=True)
class Source:
    """Who pays; ``pk`` is the register's row in the default language."""

    pk: int | None
    kind: FundingKind
    name: str
    donor: str = ""
    donor_short: str = ""
    order: int = 0
    is_common: bool = False

    @property
    def rank(self) -> tuple[int, int, str]:
        """The order of tables and charts."""
        return KINDS.index(self.kind), self.order, self.name


class Sources(dict[int, Source]):
    """The whole register by primary key."""

    @property
    def unspecified(self) -> Source:
        """What the rest of a stated total belongs to: nobody said who paid it."""
        kind = FundingKind.UNSPECIFIED
        unnamed = (s for s in self.values() if s.kind == kind and s.is_common)
        return next(unnamed, Source(None, kind, str(kind.label)))


def read_sources() -> Sources:
    """All sources in one query; the default language stands in where a name is not translated."""
    languages = {settings.LANGUAGE_CODE, get_language() or settings.LANGUAGE_CODE}
    found = FundingSource.objects.filter(locale__language_code__in=languages)
    rows = list(found.select_related("locale"))
    words = {row.translation_key: row for row in rows if _is_foreign(row)}
    return Sources(
        {
            row.pk: source_of(row, words.get(row.translation_key, row))
            for row in rows
            if not _is_foreign(row)
        }
    )


def source_of(row: FundingSource, words: Any) -> Source:
    """A row's facts with the words of its translation."""
    kind = FundingKind(row.kind)
    return Source(
        pk=row.pk,
        kind=kind,
        name=words.name or row.name or str(kind.label),
        donor=words.donor or row.donor,
        donor_short=words.donor_short or row.donor_short,
        order=row.sort_order,
        is_common=not row.name,
    )


def _is_foreign(row: FundingSource) -> bool:
    return bool(row.locale.language_code != settings.LANGUAGE_CODE)
