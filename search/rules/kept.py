"""Rules made ready for matching, kept as long as no rule changes in any process."""

from collections.abc import Callable
from typing import Generic, TypeVar
from uuid import UUID

from search.rules import state

Ready = TypeVar("Ready")
Scope = tuple[str, int]


class KeptRules(Generic[Ready]):
    """What ``load`` makes of the rules of a language and site.

    Costs one small query; ``load`` runs again only after a change. Safe under threads: token and
    rules are replaced together, and rules read too late are only fresher than their token.
    """

    def __init__(self, load: Callable[[str, int], Ready]) -> None:
        self._load = load
        self._state: tuple[UUID | None, dict[Scope, Ready]] = (None, {})

    def get(self, locale: str, site_id: int) -> Ready:
        """The rules that hold now for this language and site."""
        token = state.current()
        if self._state[0] != token:
            self._state = (token, {})
        kept = self._state[1]
        if (locale, site_id) not in kept:
            kept[locale, site_id] = self._load(locale, site_id)
        return kept[locale, site_id]
