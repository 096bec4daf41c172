"""What a programme must say before it is published where the European Union pays for it."""

from collections.abc import Iterator
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from programmes.enums import ProgrammeKind

Problem = tuple[str, str | Promise]


def missing_publicity(page: Any) -> Iterator[Problem]:
    """Fields with what they lack; ``page`` holds the facts itself."""
    if page.kind == ProgrammeKind.EU and not page.eu_fund:
        yield "eu_fund", _("Choose the fund: this is a project with EU funds.")
    if not page.eu_fund:
        return
    if not page.eu_programme:
        yield "eu_programme", _("Name the programme from which the European Union pays.")
    if page.eu_emblems and "union" not in {child.block_type for child in page.eu_emblems}:
        yield "eu_emblems", _("The emblem of the European Union is missing in the row.")
