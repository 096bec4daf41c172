"""The centre itself: its facts (a setting of each site) and its words (a translated snippet)."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
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
from wagtail.models import Site, TranslatableMixin

from core.contrast import validate_accent
from core.phones import PhoneRow
from core.site_scope import SiteScopedForm

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
                r"^AE:PL-\d{5}-\d{5}-[A-Z]{5}-\d{2}$",
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
    # The footer of every page links to all of them.
    select_related = [
        "logo",
        "accessibility_page__locale",
        "privacy_page__locale",
        "cookies_page__locale",
        "eu_projects_page__locale",
        "complaints_page__locale",
    ]

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


class CentreWords(TranslatableMixin, models.Model):
    """Name, mission and notices of a centre, one row a language."""

    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="centre_words"
    )
    name = models.CharField(
        _("full name"),
        max_length=200,
        help_text=_("For example “Miejski Ośrodek Pomocy Rodzinie w Gdańsku”."),
    )
    short_name = models.CharField(_("short name"), max_length=60, help_text=_("“MOPR Gdańsk”."))
    mission = models.CharField(
        _("mission"),
        max_length=250,
        blank=True,
        help_text=_("One sentence, for example “Our support – your independence”."),
    )
    description = models.TextField(
        _("what the centre does"),
        blank=True,
        help_text=_("Two or three plain sentences; they open the home page."),
    )
    footer_note = models.CharField(_("note in the footer"), max_length=300, blank=True)
    demonstration_note = models.CharField(
        _("demonstration notice"),
        max_length=300,
        blank=True,
        help_text=_("Shown on every page while the centre is marked as a demonstration."),
    )

    panels = [
        FieldPanel("site"),
        FieldPanel("name"),
        FieldPanel("short_name"),
        FieldPanel("mission"),
        FieldPanel("description"),
        FieldPanel("footer_note"),
        FieldPanel("demonstration_note"),
    ]

    base_form_class = SiteScopedForm

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("words of the centre")
        verbose_name_plural = _("words of the centres")

    def __str__(self) -> str:
        return self.short_name


@dataclass
class Centre:
    """What every page shows of its centre; nothing is read before a template asks for it."""

    site: Site

    @cached_property
    def settings(self) -> CentreSettings:
        return CentreSettings.for_site(self.site)

    @cached_property
    def words(self) -> CentreWords:
        """The words in the active language, else in Polish, else the site's own name."""
        rows = {w.locale.language_code: w for w in self._all_words()}
        language = get_language() or "pl"
        return rows.get(language) or rows.get("pl") or self._nameless()

    @cached_property
    def phones(self) -> list[CentrePhone]:
        return list(self.settings.phones.all()) if self.settings.pk else []

    def _all_words(self) -> models.QuerySet[CentreWords]:
        return CentreWords.objects.filter(site=self.site).select_related("locale")

    def _nameless(self) -> CentreWords:
        name = self.site.site_name or self.site.hostname
        return CentreWords(site=self.site, name=name, short_name=name)


def get_centre(request: HttpRequest) -> Centre | None:
    """The centre whose site the request asks for, kept on the request; None without a site."""
    if not hasattr(request, "_centre"):
        site = Site.find_for_request(request)
        request._centre = Centre(site) if site else None  # type: ignore[attr-defined]
    return request._centre  # type: ignore[attr-defined]
