"""Funding sources by what tables call them, in whichever language a table was written."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import override

from programmes.enums import FundingKind
from programmes.funding.source import FundingSource
from programmes.importing.table import Cells


class Register:
    """The sources that the programme may have, by their names and kinds."""

    def __init__(
        self, sources: Iterable[FundingSource], translations: Iterable[FundingSource] = ()
    ) -> None:
        self._by_name: dict[str, FundingSource] = {}
        rows = list(sources)
        for source in rows:
            for name in [source.name] if source.name else names_of(FundingKind(source.kind)):
                self._by_name.setdefault(name.casefold(), source)
        originals = {source.translation_key: source for source in rows}
        for row in translations:
            if row.name and row.translation_key in originals:
                self._by_name.setdefault(row.name.casefold(), originals[row.translation_key])

    def find(self, cells: Cells) -> FundingSource | None:
        """By its name; by its kind where the table gives no name."""
        name = cells.get("source_name") or cells.get("source", "")
        return self._by_name.get(name.casefold())


def names_of(kind: FundingKind) -> list[str]:
    """What a source without a name of its own is called: by programs, and in each language."""
    names = [kind.value]
    for code, _name in settings.LANGUAGES:
        with override(code):
            names.append(str(kind.label))
    return names
