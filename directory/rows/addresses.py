"""Where an office is, was and will be."""

from decimal import Decimal
from typing import Any
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField

from directory.rows.dated import DatedRow
from directory.rows.place_widget import PlaceInput
from directory.rows.postal import (
    validate_building_number,
    validate_flat_number,
    validate_postal_code,
    validate_simc,
    validate_teryt,
    validate_ulic,
)

MAP = "https://www.openstreetmap.org"
POLAND_LATITUDES = (Decimal(49), Decimal("54.9"))
POLAND_LONGITUDES = (Decimal("14.1"), Decimal("24.2"))
FIELDS = (
    "street building_number flat_number postal_code city building_name floor room teryt simc "
    "ulic latitude longitude valid_from valid_to note"
).split()


class OfficeAddress(DatedRow):
    """One address of an office and the time in which it holds."""

    office = ParentalKey("directory.OfficePage", on_delete=models.CASCADE, related_name="addresses")
    street = models.CharField(
        _("street"), max_length=120, blank=True, help_text=_("For example “ul. Namysłowska”.")
    )
    building_number = models.CharField(
        _("number"),
        max_length=20,
        blank=True,
        validators=[validate_building_number],
        help_text=_("For example 15D or 1/3/5."),
    )
    flat_number = models.CharField(
        _("flat"),
        max_length=20,
        blank=True,
        validators=[validate_flat_number],
        help_text=_("For example 2 or U1."),
    )
    postal_code = models.CharField(
        _("postal code"),
        max_length=6,
        blank=True,
        validators=[validate_postal_code],
        help_text=_("For example 53-611."),
    )
    city = models.CharField(_("city"), max_length=80, help_text=_("For example Wrocław."))
    building_name = models.CharField(
        _("name of the building"),
        max_length=120,
        blank=True,
        help_text=_("For example “Centrum Biznesu GRAFIT”."),
    )
    floor = models.CharField(
        _("floor"), max_length=60, blank=True, help_text=_("For example “parter” or “III piętro”.")
    )
    room = models.CharField(
        _("room"), max_length=80, blank=True, help_text=_("For example “pokój 316”.")
    )
    teryt = models.CharField(
        "TERYT",
        max_length=7,
        blank=True,
        validators=[validate_teryt],
        help_text=_("Code of the commune in the national register, for example 0264011."),
    )
    simc = models.CharField(
        "SIMC",
        max_length=7,
        blank=True,
        validators=[validate_simc],
        help_text=_("Code of the town in the national register, for example 0986283."),
    )
    ulic = models.CharField(
        "ULIC",
        max_length=5,
        blank=True,
        validators=[validate_ulic],
        help_text=_("Code of the street in the national register, for example 21473."),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text=_("For the link to a map, for example 51.110000."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text=_("For example 17.030000."),
    )
    note = models.CharField(_("note"), max_length=250, blank=True)

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("street"),
                        FieldPanel("building_number"),
                        FieldPanel("flat_number"),
                    ]
                ),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("city")]),
                FieldRowPanel(
                    [FieldPanel("building_name"), FieldPanel("floor"), FieldPanel("room")]
                ),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude", widget=PlaceInput)]),
                FieldRowPanel([FieldPanel("teryt"), FieldPanel("simc"), FieldPanel("ulic")]),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [APIField(name) for name in FIELDS]

    class Meta(DatedRow.Meta):
        verbose_name = _("address")
        verbose_name_plural = _("addresses")

    def __str__(self) -> str:
        return self.line

    @property
    def street_line(self) -> str:
        """``ul. Namysłowska 8/2``."""
        number = "/".join(filter(None, (self.building_number, self.flat_number)))
        return " ".join(filter(None, (self.street, number)))

    @property
    def line(self) -> str:
        """``ul. Strzegomska 6, 53-611 Wrocław``."""
        town = " ".join(filter(None, (self.postal_code, self.city)))
        return ", ".join(filter(None, (self.street_line, town)))

    @property
    def inside(self) -> str:
        """Where in the building: ``Centrum Biznesu GRAFIT, parter``."""
        return ", ".join(filter(None, (self.building_name, self.floor, self.room)))

    @property
    def has_coordinates(self) -> bool:
        return self.latitude is not None and self.longitude is not None

    @property
    def map_url(self) -> str:
        """A link to OpenStreetMap; nothing is loaded from there."""
        if not self.has_coordinates:
            return f"{MAP}/search?query={quote(self.line)}"
        place = f"{self.latitude}/{self.longitude}"
        return f"{MAP}/?mlat={self.latitude}&mlon={self.longitude}#map=17/{place}"

    def row_errors(self) -> dict[str, Any]:
        return super().row_errors() | self._coordinate_errors()

    def _coordinate_errors(self) -> dict[str, Any]:
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            return {missing: _now("Write both coordinates, or leave both empty.")}
        if not self.has_coordinates or _in_poland(self.latitude, self.longitude):
            return {}
        text = _now("This point is not in Poland. Are latitude and longitude the wrong way round?")
        return {"latitude": ValidationError(text, code="not_in_poland")}


def _in_poland(latitude: Decimal | None, longitude: Decimal | None) -> bool:
    if latitude is None or longitude is None:
        return False
    south, north = POLAND_LATITUDES
    west, east = POLAND_LONGITUDES
    return south <= latitude <= north and west <= longitude <= east
