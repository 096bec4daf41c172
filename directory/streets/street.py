"""The register of streets of a centre."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.api import APIField
from wagtail.models import Site

from core.site_scope import SiteScopedForm
from directory.areas.numbers import HouseNumber
from directory.enums import StreetKind
from directory.streets.fields import HouseNumberField


class Street(models.Model):
    """A street of a town that the centre serves; a fact, the same in every language."""

    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="streets"
    )
    kind = models.CharField(
        _("kind"),
        max_length=10,
        blank=True,
        choices=StreetKind.choices,
        default=StreetKind.STREET,
    )
    name = models.CharField(
        _("name"),
        max_length=120,
        help_text=_("Without “ul.”, for example “Henryka Sienkiewicza”."),
    )
    city = models.CharField(_("city"), max_length=80, help_text=_("For example Słupsk."))
    ulic = models.CharField(
        _("number in the register of streets (ULIC)"),
        max_length=5,
        blank=True,
        validators=[RegexValidator(r"^\d{5}\Z", _("Write five digits, for example 19732."))],
        help_text=_("Five digits from TERYT, for example 19732. May stay empty."),
    )
    last_number = HouseNumberField(
        _("last house number"),
        help_text=_(
            "For example 57. With it the report also says which numbers at the end of the street "
            "nobody serves. May stay empty."
        ),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(49)), MaxValueValidator(Decimal("54.9"))],
        help_text=_("Of the middle of the street, for example 54.464100. May stay empty."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("14.1")), MaxValueValidator(Decimal("24.2"))],
        help_text=_("For example 17.028500."),
    )

    panels = [
        FieldPanel("site"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("name")]),
        FieldRowPanel([FieldPanel("city"), FieldPanel("ulic")]),
        FieldPanel("last_number"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    ]
    api_fields = [APIField("kind"), APIField("name"), APIField("city"), APIField("ulic")]

    base_form_class = SiteScopedForm

    class Meta:
        verbose_name = _("street")
        verbose_name_plural = _("streets")
        ordering = ["city", "name", "kind"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "city", "kind", "name"],
                name="directory_street_unique_name",
                violation_error_message=_("This street is in the register already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.city}"

    @property
    def title(self) -> str:
        """``ul. Henryka Sienkiewicza``."""
        return " ".join(filter(None, (self.kind, self.name)))

    @property
    def identity(self) -> tuple[str, ...]:
        """By which a street is known within a centre, whatever its case."""
        return tuple(map(str.casefold, (self.kind, self.name, self.city)))

    @property
    def end(self) -> HouseNumber | None:
        """The last house number, where it is known."""
        return HouseNumber.parse(self.last_number) if self.last_number else None
