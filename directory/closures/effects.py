"""What saving or deleting a closure brings along: rows of the change log, and its notice."""

from dataclasses import dataclass
from typing import Any, Self

from core.changes.pages import log_pages_changed
from directory.closures.closure import Closure
from directory.closures.notice import keep_in_step, withdraw
from directory.closures.reach import closed_offices, office_pages


@dataclass(frozen=True)
class Effects:
    """The offices, by the translation keys of their pages, that a closure closed before."""

    keys: frozenset[Any]

    @classmethod
    def of_stored(cls, closure: Closure) -> Self:
        """As the database has it; nothing for a new one."""
        stored = Closure.objects.filter(pk=closure.pk).first() if closure.pk else None
        return cls(_keys(stored) if stored else frozenset())

    def follow(self, closure: Closure) -> None:
        """After the closure was saved, in the same transaction."""
        _log(self.keys | _keys(closure))
        keep_in_step(closure)


def closure_deleting(instance: Closure, **_: Any) -> None:
    """Its offices are open again; a reason in another language goes with the days."""
    _log(_keys(instance))
    withdraw(instance)
    if instance.holds_facts:
        rest = Closure.objects.filter(translation_key=instance.translation_key)
        rest.exclude(pk=instance.pk).delete()


def _keys(closure: Closure) -> frozenset[Any]:
    return frozenset(closed_offices(closure).values_list("translation_key", flat=True))


def _log(keys: frozenset[Any]) -> None:
    log_pages_changed(office_pages().filter(translation_key__in=keys))
