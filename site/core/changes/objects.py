"""What is no page and yet public: snippets, settings, images, documents, sites, redirects."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_save, pre_delete, pre_save

from core.changes.addresses import NOWHERE, Addresses
from core.changes.bookkeeping import is_bookkeeping
from core.changes.subjects import subject_of
from core.changes.writer import log_difference


def is_live(instance: Any) -> bool:
    """Public unless it is a draft."""
    return bool(getattr(instance, "live", True))


def no_url(_instance: Any) -> str:
    """For what has no address of its own."""
    return ""


@dataclass(frozen=True)
class Rule:
    """How the log sees the objects of one model."""

    is_public: Callable[[Any], bool] = is_live
    url: Callable[[Any], str] = no_url
    covers_subtree: bool = False

    def addresses(self, instance: Any) -> Addresses:
        """The object's address, under its site or the installation."""
        if not self.is_public(instance):
            return NOWHERE
        return {getattr(instance, "site_id", None): self.url(instance)}


DEFAULT_RULE = Rule()
_rules: dict[type[models.Model], Rule] = {}


def register_logged_model(
    model: type[models.Model],
    *,
    is_public: Callable[[Any], bool] = is_live,
    url: Callable[[Any], str] = no_url,
    covers_subtree: bool = False,
) -> None:
    """Log every save and deletion of an object of ``model``. Call it from ``AppConfig.ready``.

    An object with a ``site`` concerns that site, any other the whole installation;
    ``covers_subtree`` says that what belongs to it changes with it. For pages there is nothing
    to register.
    """
    _rules[model] = Rule(is_public, url, covers_subtree)
    save_atomically(model)
    pre_save.connect(_saving, sender=model)
    post_save.connect(_saved, sender=model)
    pre_delete.connect(_deleting, sender=model)


def save_atomically(model: type[models.Model]) -> None:
    """Make ``save`` a transaction of its own where there is none, as Wagtail does for pages.

    Django sends ``post_save`` after the object is committed: its row would not stand with it.
    """
    model.save = transaction.atomic(model.save)  # type: ignore[method-assign]


def log_changed(instance: models.Model, was: Addresses | None = None) -> None:
    """Log an object that was changed where no signal is sent, as by ``QuerySet.update``.

    Call it in the same transaction; ``was`` is what ``addresses_of`` said before.
    """
    now = addresses_of(instance)
    _log(instance, now if was is None else was, now)


def addresses_of(instance: models.Model) -> Addresses:
    """Where the public finds an object that is no page."""
    return _rule(instance).addresses(instance)


def _saving(instance: Any, raw: bool, update_fields: Collection[str] | None, **_: Any) -> None:
    if not raw and not is_bookkeeping(update_fields):
        stored = type(instance)._base_manager.filter(pk=instance.pk).first()
        instance._addresses_before = addresses_of(stored) if stored else NOWHERE


def _saved(instance: Any, **_: Any) -> None:
    if "_addresses_before" in vars(instance):
        _log(instance, vars(instance).pop("_addresses_before"), addresses_of(instance))


def _deleting(instance: Any, **_: Any) -> None:
    _log(instance, addresses_of(instance), NOWHERE)


def _log(instance: Any, was: Addresses, now: Addresses) -> None:
    covers_subtree = _rule(instance).covers_subtree
    log_difference(subject_of(instance), was, now, covers_subtree=covers_subtree)


def _rule(instance: models.Model) -> Rule:
    return _rules.get(type(instance), DEFAULT_RULE)
