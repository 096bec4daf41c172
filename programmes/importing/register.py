"""Funding sources by what tables call them, in whichever language a table was written."""

from collections.abc import Collection, Iterable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, override

from programmes.enums import FundingKind
from programmes.funding.source import FundingSource
from programmes.importing.table import Cells

Rank = tuple[bool, bool, bool]


class Register:
    """The sources that the programme may have, by their names and kinds.

    Of several that are called alike those count first that lines of the programme name (``used``,
    primary keys), then those of the own centre, then those whose own name it is.
    """

    def __init__(
        self,
        sources: Iterable[FundingSource],
        translations: Iterable[FundingSource] = (),
        used: Collection[int] = (),
    ) -> None:
        self._kinds = {name.casefold(): kind for kind in FundingKind for name in names_of(kind)}
        self._used = used
        self._called: dict[str, dict[FundingSource, Rank]] = {}
        originals = {source.translation_key: source for source in sources}
        for source in originals.values():
            for name in [source.name] if source.name else names_of(FundingKind(source.kind)):
                self._call(name, source)
        for row in translations:
            if row.name and row.translation_key in originals:
                self._call(row.name, originals[row.translation_key], is_translated=True)

    def find(self, cells: Cells) -> FundingSource | None:
        """By kind and name, or by the one that the table gives; None where nobody is called so.

        Raises ValidationError where several are, or where the name is one of another kind.
        """
        called = self._called.get(name_in(cells).casefold(), {})
        kind = self._kinds.get(cells.get("source", "").casefold())
        ranks = {
            source: rank
            for source, rank in called.items()
            if not (kind and cells.get("source_name")) or source.kind == kind
        }
        best = [source for source, rank in ranks.items() if rank == min(ranks.values())]
        if len(best) > 1 or (called and not best):
            text = gettext(
                "There is not exactly one source “%(name)s” of this kind. Write the kind under "
                "“source” and the name under “source_name”; of several alike, rename one."
            )
            raise ValidationError({source_column(cells): text % {"name": name_in(cells)}})
        return best[0] if best else None

    def names_no_source(self, cells: Cells) -> bool:
        """Whether the table says that the source is not given, and no more."""
        return self._kinds.get(name_in(cells).casefold()) == FundingKind.UNSPECIFIED

    def _call(self, name: str, source: FundingSource, is_translated: bool = False) -> None:
        rank = (source.pk not in self._used, source.site_id is None, is_translated)
        self._called.setdefault(name.casefold(), {}).setdefault(source, rank)


def source_column(cells: Cells) -> str:
    """Where a row names its source."""
    return "source_name" if cells.get("source_name") else "source"


def name_in(cells: Cells) -> str:
    """What a row calls its source."""
    return cells.get(source_column(cells), "")


def names_of(kind: FundingKind) -> list[str]:
    """What a source without a name of its own is called: by programs, and in each language."""
    names = [kind.value]
    for code, _name in settings.LANGUAGES:
        with override(code):
            names.append(str(kind.label))
    return names
