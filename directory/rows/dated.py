"""Rows that hold from one day to another."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.models import Orderable

from directory.schedules.validity import Validity


class DatedRow(Orderable):
    """A fact with a first and a last day; an empty side is open."""

    valid_from = models.DateField(
        _("from"), null=True, blank=True, help_text=_("First day. Empty: since always.")
    )
    valid_to = models.DateField(
        _("until"), null=True, blank=True, help_text=_("Last day. Empty: until further notice.")
    )

    class Meta(Orderable.Meta):
        abstract = True

    @property
    def validity(self) -> Validity:
        return Validity(self.valid_from, self.valid_to)

    def clean(self) -> None:
        super().clean()
        errors = self.row_errors()
        if errors:
            raise ValidationError(errors)

    def row_errors(self) -> dict[str, Any]:
        """Mistakes by field, each with its remedy."""
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            return {"valid_to": _now("The last day is before the first one. Swap the two dates.")}
        return {}
