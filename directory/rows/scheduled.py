"""What hours belong to: a purpose and, where it matters, one phone or one post."""

from typing import Any, NamedTuple

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from core.phone_display import display_phone
from directory.enums import HoursPurpose
from directory.rows.dated import DatedRow

NOTE_HELP = _("For example “Kierownik przyjmuje po umówieniu przez telefon”.")


class ScheduleKey(NamedTuple):
    """What somebody is there for, and at which phone or post where hours belong to one."""

    purpose: HoursPurpose
    subject: str = ""

    @property
    def is_phone(self) -> bool:
        """Whether the subject is a number, which must not break across lines."""
        return self.subject[:1].isdigit() or self.subject.startswith("+")

    @property
    def shown_subject(self) -> str:
        """A number in the reader's language, a post as it is."""
        return display_phone(self.subject) if self.is_phone else self.subject

    @property
    def label(self) -> str:
        """``By phone``, or ``By phone: 71 78 22 322``."""
        return ": ".join(filter(None, (str(self.purpose.label), self.shown_subject)))


class ScheduledRow(DatedRow):
    """Hours of one purpose with a validity."""

    purpose = models.CharField(
        _("what for"),
        max_length=20,
        choices=HoursPurpose.choices,
        default=HoursPurpose.OFFICE,
    )
    for_phone = models.CharField(
        _("only at the phone"),
        max_length=40,
        blank=True,
        help_text=_("One of the phones above, for example 71 78 22 322. Empty: all of them."),
    )
    for_post = models.CharField(
        _("only with the post"),
        max_length=200,
        blank=True,
        help_text=_("One of the posts below, for example “Dyrektor”. Empty: the whole office."),
    )
    by_appointment = models.BooleanField(
        _("by appointment"),
        default=False,
        help_text=_("People come at these hours only after they have arranged a visit."),
    )
    note = models.CharField(_("note"), max_length=250, blank=True, help_text=NOTE_HELP)

    class Meta(DatedRow.Meta):
        abstract = True

    @property
    def key(self) -> ScheduleKey:
        return ScheduleKey(HoursPurpose(self.purpose), self.for_phone or self.for_post)

    @property
    def needs_appointment(self) -> bool:
        return self.by_appointment or self.purpose == HoursPurpose.APPOINTMENT

    def row_errors(self) -> dict[str, Any]:
        errors = super().row_errors()
        if self.for_phone and self.for_post:
            text = _now("Hours belong to a phone or to a post. Leave one of the two empty.")
            errors["for_post"] = text
        return errors
