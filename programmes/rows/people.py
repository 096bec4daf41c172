"""Who works in a programme: institutions, and the coordinator by post."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.contact import ContactRow
from core.media import CentreImage
from programmes.enums import PartnerRole


class Partner(Orderable):
    """What an institution does in the programme."""

    programme = ParentalKey(
        "programmes.ProgrammePage", on_delete=models.CASCADE, related_name="partners"
    )
    institution = models.ForeignKey(
        "programmes.Institution",
        verbose_name=_("institution"),
        on_delete=models.CASCADE,
        related_name="roles",
    )
    role = models.CharField(
        _("role"), max_length=20, choices=PartnerRole.choices, default=PartnerRole.PARTNER
    )

    panels = [FieldPanel("institution"), FieldPanel("role")]
    api_fields = [APIField(n) for n in ("name", "role", "url", "logo")]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return str(self.institution.name)

    @property
    def url(self) -> str:
        return str(self.institution.url)

    @property
    def logo(self) -> CentreImage | None:
        return self.institution.logo


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


def leader_first(partners: Iterable[Partner]) -> list[Partner]:
    """Leaders before the others, else in the editor's order."""
    return sorted(partners, key=lambda row: row.role != PartnerRole.LEADER)
