"""Rows of the change log: what became public, moved, changed or stopped being public."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ChangeAction(models.TextChoices):
    """What happened to an object, as the public sees it."""

    PUBLISHED = "published", _("published")
    CHANGED = "changed", _("changed")
    MOVED = "moved", _("moved")
    REMOVED = "removed", _("removed")


class Change(models.Model):
    """One event on one site; numbered only once its transaction is committed.

    ``key`` is the stable name of the object: the translation key of what has translations, else
    ``model:pk``. ``site_id`` is empty for what concerns the whole installation. With
    ``covers_subtree`` all that stands below the object changed with it, and ``old_url`` and
    ``url`` begin its addresses.
    """

    seq = models.PositiveBigIntegerField(_("number"), null=True, unique=True, editable=False)
    created_at = models.DateTimeField(_("time"), auto_now_add=True)
    action = models.CharField(_("action"), max_length=12, choices=ChangeAction.choices)
    kind = models.CharField(_("kind"), max_length=200, help_text=_("Model, such as home.newspage."))
    key = models.CharField(_("key"), max_length=250)
    object_id = models.CharField(_("object"), max_length=64)
    locale = models.CharField(_("language"), max_length=15, blank=True)
    site_id = models.BigIntegerField(_("site"), null=True)
    url = models.CharField(_("address"), max_length=2000, blank=True)
    old_url = models.CharField(_("old address"), max_length=2000, blank=True)
    covers_subtree = models.BooleanField(_("with all below it"), default=False)

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        indexes = [
            models.Index(
                fields=["id"], condition=models.Q(seq__isnull=True), name="core_change_unnumbered"
            ),
            models.Index(fields=["site_id", "seq"], name="core_change_site_seq"),
        ]

    def __str__(self) -> str:
        return f"{self.seq or '–'} {self.action} {self.kind} {self.key}"


class ChangeHead(models.Model):
    """The last number given; its one row is the lock under which numbers are given."""

    value = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.value)


class ReaderPosition(models.Model):
    """How far one reader of the log has come."""

    reader = models.CharField(max_length=60, primary_key=True)
    seq = models.PositiveBigIntegerField(default=0)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.reader} {self.seq}"
