"""Goals as a page shows them: general ones first, each level under its heading."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from programmes.enums import GoalLevel

TITLES: dict[str, str | Promise] = {
    GoalLevel.GENERAL: _("General goals"),
    GoalLevel.SPECIFIC: _("Specific goals"),
    "": _("Other goals"),
}


@dataclass(frozen=True)
class Goals:
    """Goals of one level in the editor's order; ``title`` is empty where only one level is used."""

    title: str | Promise
    goals: list[Any]


def goals_of(stream: Iterable[Any]) -> list[Goals]:
    """The goals of a page's stream by level."""
    values = [item.value for item in stream]
    by_level = {level: [v for v in values if (v["level"] or "") == level] for level in TITLES}
    used = [level for level, goals in by_level.items() if goals]
    one_unnamed = used == [""]
    return [Goals("" if one_unnamed else TITLES[level], by_level[level]) for level in used]
