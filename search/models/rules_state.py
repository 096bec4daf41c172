"""A mark that changes with every change of an editor's rules."""

import uuid

from django.db import models


class RulesState(models.Model):
    """One row: what a process read under this token holds as long as the token does."""

    token = models.UUIDField(default=uuid.uuid4)

    class Meta:
        verbose_name = "state of the rules"
        verbose_name_plural = "states of the rules"

    def __str__(self) -> str:
        return str(self.token)
