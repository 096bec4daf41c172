"""Facts of the centre: a setting of each site."""

import re
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from core.contrast import validate_accent
from core.electronic_addresses import EDORECZENIA
from core.phone_rows import PhoneRow

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

DEFAULT_ACCENT = "#0b5c74"


def validate_nip(value: str) -> None:
    """A Polish tax number: ten digits, the last a weighted sum of the others modulo 11."""
    digits = [int(d) for d in re.sub(r"[\s-]", "", value) if d.isdigit()]
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    if (
        len(digits) != 10
        or sum(w * d for w, d in zip(weights, digits, strict=False)) % 11 != digits[9]
    ):
        raise ValidationError(_("This is not a valid NIP: ten digits, for example 583-00-11-969."))


def page_link(label: "StrOrPromise", help_text: "StrOrPromise") -> Any:
    """A link of the footer to a page of this site."""
    return models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=label,
        help_text=help_text,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )


@register_setting(icon="home")
class CentreSettings(BaseSiteSetting, ClusterableModel):
    """Facts about the centre that hold on every page and in every language."""

    nip = models.CharField(
        "NIP", max_length=13, blank=True, validators=[validate_nip], help_text=_("Tax number.")
    )
    regon = models.CharField(
        "REGON",
        max_length=14,
        blank=True,
        validators=[RegexValidator(r"^(\d{9}|\d{14})$", _("REGON has 9 or 14 digits."))],
    )
    teryt = models.CharField(
        "TERYT",
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^\d{7}$", _("The code of a commune has 7 digits."))],
        help_text=_("Code of the commune in the national register, for example 2261011."),
    )
    street = models.CharField(_("street"), max_length=120, blank=True)
    building_number = models.CharField(_("number"), max_length=20, blank=True)
    postal_code = models.CharField(
        _("postal code"),
        max_length=6,
        blank=True,
        validators=[RegexValidator(r"^\d{2}-\d{3}$", _("Write it like 80-236."))],
    )
    city = models.CharField(_("city"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    edoreczenia = models.CharField(
        "e-Doręczenia",
        max_length=32,
        blank=True,
        validators=[
            RegexValidator(
                EDORECZENIA,
                _("Write it like AE:PL-12345-67890-ABCDE-12."),
            )
        ],
    )
    epuap = models.CharField(
        "ePUAP", max_length=100, blank=True, help_text=_("For example /MOPR/skrytka.")
    )
    bip_url = models.URLField(
        _("Public Information Bulletin (BIP)"),
        blank=True,
        help_text=_("The law asks for the BIP sign as a link on the home page."),
    )
    facebook_url = models.URLField("Facebook", blank=True)
    youtube_url = models.URLField("YouTube", blank=True)
    logo = models.ForeignKey(
        "core.CentreImage",
        verbose_name=_("emblem"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accent = models.CharField(
        _("accent colour"),
        max_length=7,
        default=DEFAULT_ACCENT,
        validators=[validate_accent],
        help_text=_("One dark colour for headings and links, for example #0b5c74."),
    )
    is_demonstration = models.BooleanField(
        _("demonstration"),
        default=False,
        help_text=_("Every page then says that this is not the city's site."),
    )
    accessibility_page = page_link(
        _("accessibility declaration"), _("Linked from every page, as the law asks.")
    )
    privacy_page = page_link(_("privacy"), _("Information on personal data (RODO art. 13)."))
    cookies_page = page_link(_("cookies"), _("What this site stores in a browser."))
    eu_projects_page = page_link(_("EU projects"), _("List of projects paid from EU funds."))
    complaints_page = page_link(_("complaints"), _("Where and when complaints are received."))

    identity_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("nip"), FieldPanel("regon"), FieldPanel("teryt")]),
                FieldPanel("logo"),
                FieldPanel("accent"),
                FieldPanel("is_demonstration"),
            ],
            heading=_("Identity"),
        )
    ]
    contact_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("street"), FieldPanel("building_number")]),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("city")]),
            ],
            heading=_("Address"),
        ),
        InlinePanel("phones", heading=_("Phones"), label=_("phone")),
        FieldPanel("email"),
        FieldPanel("edoreczenia"),
        FieldPanel("epuap"),
    ]
    link_panels = [
        FieldPanel("bip_url"),
        FieldPanel("facebook_url"),
        FieldPanel("youtube_url"),
        PageChooserPanel("accessibility_page"),
        PageChooserPanel("privacy_page"),
        PageChooserPanel("cookies_page"),
        PageChooserPanel("eu_projects_page"),
        PageChooserPanel("complaints_page"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(identity_panels, heading=_("Identity")),
            ObjectList(contact_panels, heading=_("Contact")),
            ObjectList(link_panels, heading=_("Links")),
        ]
    )
    select_related = ["logo"]
    FOOTER_PAGES = ("accessibility", "privacy", "cookies", "eu_projects", "complaints")

    class Meta:
        verbose_name = _("centre")
        verbose_name_plural = _("centres")

    def __str__(self) -> str:
        return str(self.site)

    @property
    def address_line(self) -> str:
        """``ul. Strzegomska 6, 53-611 Wrocław``."""
        street = " ".join(filter(None, (self.street, self.building_number)))
        city = " ".join(filter(None, (self.postal_code, self.city)))
        return ", ".join(filter(None, (street, city)))


class CentrePhone(PhoneRow):
    """A phone number shown in the footer of every page."""

    centre = ParentalKey(CentreSettings, on_delete=models.CASCADE, related_name="phones")
