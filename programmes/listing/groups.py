"""The groups in which programmes are listed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from programmes.querysets import ENDED, PLANNED, RECRUITING, RUNNING, UNDATED

TITLES = {
    RECRUITING: _("You can apply"),
    RUNNING: _("Running now"),
    PLANNED: pgettext_lazy("programmes", "Planned"),
    UNDATED: _("Without dates"),
    ENDED: pgettext_lazy("programmes", "Ended"),
}


@dataclass(frozen=True)
class Group:
    """Programmes under one heading."""

    title: str | Promise
    pages: list[Any] = field(default_factory=list)


def grouped(pages: Iterable[Any]) -> list[Group]:
    """Pages that come in their groups' order (ProgrammeQuerySet.grouped), under headings."""
    return [Group(TITLES[key], list(rows)) for key, rows in groupby(pages, lambda page: page.group)]
