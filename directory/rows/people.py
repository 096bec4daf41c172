"""Whom an office serves, who works there and how to reach them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.contact import ReachableRow
from core.phone_rows import PhoneRow


class OfficePhone(PhoneRow):
    """A phone number of an office, by matter."""

    office = ParentalKey("directory.OfficePage", on_delete=models.CASCADE, related_name="phones")

    class Meta(PhoneRow.Meta):
        verbose_name = _("phone")
        verbose_name_plural = _("phones")


class OfficeArea(Orderable):
    """A part of the city that an office serves."""

    office = ParentalKey("directory.OfficePage", on_delete=models.CASCADE, related_name="areas")
    district = models.ForeignKey(
        "core.District", verbose_name=_("district"), on_delete=models.CASCADE, related_name="+"
    )
    note = models.CharField(
        _("note"), max_length=250, blank=True, help_text=_("For example “tylko numery parzyste”.")
    )

    panels = [FieldPanel("district"), FieldPanel("note")]
    api_fields = [APIField("district"), APIField("note")]

    class Meta(Orderable.Meta):
        verbose_name = _("area")
        verbose_name_plural = _("areas")

    def __str__(self) -> str:
        return str(self.district)


class OfficePost(ReachableRow):
    """A post at an office; nobody is named, and a post may have no phone or be vacant."""

    office = ParentalKey("directory.OfficePage", on_delete=models.CASCADE, related_name="posts")
    is_acting = models.BooleanField(
        _("acting"), default=False, help_text=_("Somebody holds the post for the time being.")
    )
    is_vacant = models.BooleanField(_("vacant"), default=False)

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("role"), FieldPanel("unit")]),
                FieldRowPanel([FieldPanel("number"), FieldPanel("extension"), FieldPanel("email")]),
                FieldRowPanel([FieldPanel("is_acting"), FieldPanel("is_vacant")]),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [
        APIField(name)
        for name in ("role unit number extension e164 email is_acting is_vacant note").split()
    ]

    class Meta(ReachableRow.Meta):
        verbose_name = _("post")
        verbose_name_plural = _("posts")
