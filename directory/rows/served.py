"""Streets, and numbers of streets, that an office or one of its teams serves."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from directory.areas.numbers import HouseNumber
from directory.areas.ranges import NumberRange
from directory.enums import StreetSide
from directory.streets.fields import HouseNumberField


class ServedArea(Orderable):
    """A street, or some of its numbers, with the district whose team looks after it."""

    office = ParentalKey(
        "directory.OfficePage", on_delete=models.CASCADE, related_name="served_areas"
    )
    street = models.ForeignKey(
        "directory.Street",
        verbose_name=_("street"),
        on_delete=models.CASCADE,
        related_name="served_areas",
    )
    first = HouseNumberField(
        _("from number"), help_text=_("For example 1 or 12a. Empty: from the beginning.")
    )
    last = HouseNumberField(
        _("to number"),
        help_text=_("For example 20: with 20a and 20b. Empty: to the end of the street."),
    )
    side = models.CharField(
        _("which numbers"), max_length=4, choices=StreetSide.choices, default=StreetSide.ALL
    )
    district = models.ForeignKey(
        "core.District",
        verbose_name=_("district or team"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("For example “Rejon 1”. Empty: the whole office."),
    )
    note = models.CharField(
        _("note"),
        max_length=250,
        blank=True,
        help_text=_("For example “bez domu studenta nr 7”."),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("first"), FieldPanel("last"), FieldPanel("side")]),
                FieldRowPanel([FieldPanel("district"), FieldPanel("note")]),
            ]
        )
    ]
    api_fields = [
        APIField(name) for name in ("street", "first", "last", "side", "district", "note")
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("street served")
        verbose_name_plural = _("streets served")

    def __str__(self) -> str:
        return str(self.street)

    @property
    def numbers(self) -> NumberRange:
        """Raises ValueError where an end is no house number, as before ``clean_fields``."""
        first, last = (
            HouseNumber.parse(text) if text else None for text in (self.first, self.last)
        )
        return NumberRange(first, last, StreetSide(self.side))

    @property
    def is_whole_street(self) -> bool:
        return self.numbers == NumberRange()

    def clean(self) -> None:
        super().clean()
        try:
            numbers = self.numbers
        except ValueError:
            return  # said at the field itself
        if numbers.first and numbers.last and numbers.last < numbers.first:
            raise ValidationError(
                {"last": _now("The last number is before the first one. Swap the two.")}
            )
        if not numbers:
            text = _now("No number of this side lies between these two. Change one of the three.")
            raise ValidationError({"side": text})
