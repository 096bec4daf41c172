"""Versions of entries: in the order of commits, so that who reads by them misses nothing."""

from collections.abc import Iterable

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _


class SearchHead(models.Model):
    """The last version given; its one row is locked until the transaction ends that took it."""

    value = models.BigIntegerField(_("last version"), default=0)

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def current(cls) -> int:
        """The last version given and committed; 0 before the first."""
        return cls.objects.values_list("value", flat=True).first() or 0

    @classmethod
    def lock(cls) -> None:
        """Let no other transaction take versions until this one has ended.

        Before any entry is locked or any page read: so versions grow with what pages said.
        """
        cls.objects.get_or_create(pk=1)
        cls.objects.select_for_update().get(pk=1)

    @classmethod
    def take(cls, count: int) -> range:
        """``count`` new versions for the transaction that holds the lock."""
        cls.objects.filter(pk=1).update(value=F("value") + count)
        last = cls.current()
        return range(last - count + 1, last + 1)


class Deletion(models.Model):
    """An entry that is no more, until every index has forgotten it."""

    entry_id = models.BigIntegerField(_("entry"))
    version = models.BigIntegerField(_("version"), unique=True)

    class Meta:
        verbose_name = _("deleted search entry")
        verbose_name_plural = _("deleted search entries")

    def __str__(self) -> str:
        return f"{self.entry_id} ({self.version})"

    @classmethod
    def note(cls, entry_ids: Iterable[int]) -> None:
        """Write down deletions; the caller holds the lock of :class:`SearchHead`."""
        ids = list(entry_ids)
        rows = zip(ids, SearchHead.take(len(ids)), strict=True)
        Deletion.objects.bulk_create([Deletion(entry_id=pk, version=number) for pk, number in rows])
