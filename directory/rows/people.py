"""Whom an office serves, who works there and how to reach them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
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
    """A post at an office: it may have no phone, be held for the time being, or be vacant.

    Who holds it is said only where that is public.
    """

    office = ParentalKey("directory.OfficePage", on_delete=models.CASCADE, related_name="posts")
    person = models.CharField(
        _("person"),
        max_length=120,
        blank=True,
        help_text=_(
            "Only where it is public who holds the post, for example “Anna Nowak”. Readers find "
            "the post without a name too."
        ),
    )
    room = models.CharField(
        _("room"), max_length=80, blank=True, help_text=_("For example “pokój 12, parter”.")
    )
    substitute = models.CharField(
        _("substitute"),
        max_length=200,
        blank=True,
        help_text=_(
            "The post that decides while this one is away, for example “Zastępca Dyrektora ds. "
            "Usług Społecznych”."
        ),
    )
    is_acting = models.BooleanField(
        _("acting"), default=False, help_text=_("Somebody holds the post for the time being.")
    )
    is_vacant = models.BooleanField(
        _("vacant"), default=False, help_text=_("Nobody holds the post now.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("role"), FieldPanel("unit")]),
                FieldRowPanel([FieldPanel("person"), FieldPanel("room")]),
                FieldRowPanel([FieldPanel("number"), FieldPanel("extension"), FieldPanel("email")]),
                FieldRowPanel([FieldPanel("is_acting"), FieldPanel("is_vacant")]),
                FieldPanel("substitute"),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [
        APIField(name)
        for name in (
            "role unit person room number extension e164 email is_acting is_vacant substitute note"
        ).split()
    ]

    class Meta(ReachableRow.Meta):
        verbose_name = _("post")
        verbose_name_plural = _("posts")

    def clean(self) -> None:
        """A vacant post has nobody in it, not even for the time being."""
        super().clean()
        if self.is_vacant and self.person:
            raise ValidationError(
                {"person": _now("A vacant post has no person: drop one of both.")}
            )
        if self.is_vacant and self.is_acting:
            text = _now("Somebody acts, or the post is vacant: drop one of both.")
            raise ValidationError({"is_vacant": text})
