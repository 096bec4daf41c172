"""Who works in a programme: institutions, and the coordinator by post."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.contact import ContactRow
from programmes.enums import PartnerRole


class Partner(Orderable):
    """An institution that takes part; its name stays as it is in every language."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="partners"
    )
    name = models.CharField(
        _("name"), max_length=250, help_text=_("For example “Rada Osiedla Księże”.")
    )
    role = models.CharField(
        _("role"), max_length=20, choices=PartnerRole.choices, default=PartnerRole.PARTNER
    )
    url = models.URLField(_("site"), blank=True, help_text=_("For example https://www.gdansk.pl/."))
    logo = models.ForeignKey(
        "core.CentreImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
                FieldPanel("url"),
                FieldPanel("logo"),
            ]
        )
    ]
    api_fields = [APIField(n) for n in ("name", "role", "url", "logo")]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return self.name


class ProgrammeContact(ContactRow):
    """Whom to ask about the programme."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="contacts"
    )
    is_coordinator = models.BooleanField(
        _("coordinator"), default=False, help_text=_("The post that runs the programme.")
    )

    panels = [*ContactRow.panels, FieldPanel("is_coordinator")]
    api_fields = [*ContactRow.api_fields, APIField("is_coordinator"), APIField("contact_page")]

    class Meta(ContactRow.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
