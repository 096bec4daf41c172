"""A lock that outlives a transaction: a row that says until when somebody works alone."""

import datetime as dt
from uuid import UUID, uuid4

from django.db import models

from core import clock


class Lease(models.Model):
    """Who may do what ``name`` says, and until when; a run that died frees it by the clock."""

    name = models.CharField(max_length=60, primary_key=True)
    holder = models.UUIDField(default=uuid4)
    expires_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.expires_at:%Y-%m-%d %H:%M}"


def take(name: str, duration: dt.timedelta) -> UUID | None:
    """The holder's token, or None while another one holds the lease."""
    now = clock.now()
    Lease.objects.get_or_create(pk=name, defaults={"expires_at": now})
    token = uuid4()
    free = Lease.objects.filter(pk=name, expires_at__lte=now)
    return token if free.update(holder=token, expires_at=now + duration) else None


def renew(name: str, token: UUID, duration: dt.timedelta) -> None:
    """Hold it for ``duration`` from now on."""
    Lease.objects.filter(pk=name, holder=token).update(expires_at=clock.now() + duration)


def give_back(name: str, token: UUID) -> None:
    """Free it, unless it has run out and somebody else holds it."""
    Lease.objects.filter(pk=name, holder=token).update(expires_at=clock.now())
