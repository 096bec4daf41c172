"""Ways to settle a matter without leaving home."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.electronic_addresses import EDORECZENIA, EPUAP
from directory.enums import OnlineChannel


class ServiceOnline(Orderable):
    """A form on a public site, or an address to which an electronic letter is sent."""

    service = ParentalKey("directory.ServicePage", on_delete=models.CASCADE, related_name="online")
    channel = models.CharField(
        _("way"), max_length=20, choices=OnlineChannel.choices, default=OnlineChannel.GOV
    )
    url = models.URLField(
        _("link"),
        blank=True,
        help_text=_("The address of the form, for example https://empatia.mpips.gov.pl/."),
    )
    address = models.CharField(
        _("address for letters"),
        max_length=100,
        blank=True,
        help_text=_(
            "Of e-Doręczenia, for example AE:PL-12345-67890-ABCDE-12, or of ePUAP, for example "
            "/MOPR/skrytka."
        ),
    )
    note = models.CharField(
        _("note"),
        max_length=250,
        blank=True,
        help_text=_("For example “potrzebny profil zaufany”."),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("channel"), FieldPanel("url")]),
                FieldPanel("address"),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [APIField(name) for name in ("channel", "url", "address", "note")]

    class Meta(Orderable.Meta):
        verbose_name = _("way to settle it on-line")
        verbose_name_plural = _("ways to settle it on-line")

    def __str__(self) -> str:
        return str(self.get_channel_display())

    def clean(self) -> None:
        """Each way needs what one must know to go it."""
        super().clean()
        errors = self._address_errors()
        if not self.url and not self.address:
            errors["url"] = _now("Write the link or the address: one of the two is needed.")
        if errors:
            raise ValidationError(errors)

    def _address_errors(self) -> dict[str, str]:
        if not self.address or re.match(self._address_form, self.address):
            return {}
        if self.channel == OnlineChannel.EPUAP:
            return {"address": _now("Write the box of ePUAP like /MOPR/skrytka.")}
        return {"address": _now("Write it like AE:PL-12345-67890-ABCDE-12.")}

    @property
    def _address_form(self) -> str:
        return EPUAP if self.channel == OnlineChannel.EPUAP else EDORECZENIA
