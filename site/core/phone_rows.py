"""Phone numbers of a centre or an office, by matter."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.dialled import DialledField
from core.enums import PhoneKind, PhonePurpose
from core.phone_display import display_phone
from core.phones import Phone, parse_phone, validate_phone


def extension_field() -> "models.CharField[str, str]":
    """What to dial after the answer, beside the number itself."""
    return models.CharField(
        _("extension"),
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^[0-9]{1,6}\Z", _("Write digits only, for example 12."))],
        help_text=_("What to dial after the answer, for example 12."),
    )


class PhoneRow(Orderable):
    """One phone number of a centre or an office; a fact, kept in the default language only."""

    purpose = models.CharField(
        _("matter"), max_length=30, choices=PhonePurpose.choices, default=PhonePurpose.GENERAL
    )
    label = models.CharField(
        _("own label"),
        max_length=120,
        blank=True,
        help_text=_('Only where no matter on the list fits, for example "Winter shelter".'),
    )
    kind = models.CharField(
        _("type"), max_length=20, choices=PhoneKind.choices, default=PhoneKind.PHONE
    )
    number = models.CharField(
        _("number"),
        max_length=40,
        validators=[validate_phone],
        help_text=_("As people write it, for example 71 78 22 300 or 71 78 22 300 do 03."),
    )
    e164 = DialledField(verbose_name="E.164")
    extension = extension_field()
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("For example “Mon–Fri 7:30–19:00”.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("purpose"), FieldPanel("label")]),
                FieldRowPanel([FieldPanel("kind"), FieldPanel("number"), FieldPanel("extension")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [
        APIField(name)
        for name in ("purpose", "title", "kind", "number", "extension", "e164", "last", "note")
    ]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.title}: {self.display}"

    @property
    def title(self) -> str:
        """What the number is for, in the active language."""
        return self.label or self.get_purpose_display()

    @property
    def phone(self) -> Phone:
        """The parsed number; the field's validator has let only parsable text in."""
        parsed = parse_phone(self.number)
        return Phone(parsed.e164, parsed.last, self.extension or parsed.extension)

    @property
    def last(self) -> str:
        """The last number of a range in E.164, or an empty string."""
        return self.phone.last

    @property
    def href(self) -> str:
        return self.phone.href

    @property
    def display(self) -> str:
        """The number as people write it, with its extension."""
        return display_phone(self.number, self.extension)
