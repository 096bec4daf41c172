"""When rules were last changed, asked by one row of one table."""

import uuid
from typing import Any

from django.db.models.signals import post_delete, post_save

from search.models import PromotedResult, RulesState, Synonym

_ONLY_ROW = 1


def current() -> uuid.UUID | None:
    """The token under which the rules stand now; None before the first rule."""
    return RulesState.objects.filter(pk=_ONLY_ROW).values_list("token", flat=True).first()


def touch(**_: Any) -> None:
    """A new token: in the transaction that changes the rule, so both are seen together."""
    RulesState.objects.update_or_create(pk=_ONLY_ROW, defaults={"token": uuid.uuid4()})


def connect() -> None:
    """Called once, when the plugin is ready."""
    for model in (Synonym, PromotedResult):
        post_save.connect(touch, sender=model, dispatch_uid=f"search.rules.{model.__name__}")
        post_delete.connect(touch, sender=model, dispatch_uid=f"search.rules.{model.__name__}")
