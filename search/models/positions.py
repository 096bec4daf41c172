"""How far the indices outside the database are."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import clock


class IndexPosition(models.Model):
    """One index of an engine, and the last version that it is known to hold.

    ``is_whole``: a rebuild has filled it; until then it can be gone on with. ``seen_at`` is when
    somebody last cared for it: what nobody does is forgotten, or it would keep deletions for ever.
    """

    index = models.CharField(_("index"), max_length=150, primary_key=True)
    engine = models.CharField(_("engine"), max_length=100)
    version = models.BigIntegerField(_("version"), default=0)
    is_whole = models.BooleanField(_("whole"), default=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    seen_at = models.DateTimeField(_("seen"), default=clock.now)

    class Meta:
        verbose_name = _("position of an index")
        verbose_name_plural = _("positions of indices")

    def __str__(self) -> str:
        return f"{self.index} ({self.version})"

    def advance(self, version: int) -> None:
        """Everything up to ``version`` is in the index; it never goes back.

        Raises DoesNotExist where the index was given up meanwhile: nobody may go on feeding it.
        """
        rows = type(self).objects.filter(pk=self.pk, version__lte=version)
        rows.update(version=version, seen_at=clock.now())
        self.refresh_from_db(fields=["version"])
