"""A person to ask, named by post and never by name."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.api import APIField
from wagtail.models import Orderable

from core.dialled import DialledField
from core.phone_display import display_phone
from core.phone_rows import extension_field
from core.phones import Phone, parse_phone, validate_phone


class ReachableRow(Orderable):
    """A post with its unit, phone and e-mail; a post without a phone is complete too."""

    role = models.CharField(
        _("post"),
        max_length=200,
        help_text=_("The post, not a name, for example “Programme coordinator”."),
    )
    unit = models.CharField(
        _("unit"), max_length=200, blank=True, help_text=_("For example “Foster Care Department”.")
    )
    number = models.CharField(
        _("phone"),
        max_length=40,
        blank=True,
        validators=[validate_phone],
        help_text=_("For example 58 347 82 73 do 79. Empty where the post has no phone."),
    )
    e164 = DialledField(verbose_name="E.164")
    extension = extension_field()
    email = models.EmailField(_("e-mail"), blank=True)
    note = models.CharField(_("note"), max_length=250, blank=True)

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.role, self.unit)))

    @property
    def phone(self) -> Phone | None:
        """The parsed number, or None where the contact has no phone."""
        if not self.number:
            return None
        parsed = parse_phone(self.number)
        return Phone(parsed.e164, parsed.last, self.extension or parsed.extension)

    @property
    def href(self) -> str:
        return self.phone.href if self.phone else ""

    @property
    def display(self) -> str:
        return display_phone(self.number, self.extension)


class ContactRow(ReachableRow):
    """Whom to ask: a post that can also be visited or looked up.

    A fact of the default-language page; other languages show it marked as Polish.
    """

    address = models.CharField(
        _("address"),
        max_length=250,
        blank=True,
        help_text=_("For example “ul. Kniaziewicza 29, 50-455 Wrocław”."),
    )
    contact_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page of the office"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("role"), FieldPanel("unit")]),
                FieldRowPanel([FieldPanel("number"), FieldPanel("extension"), FieldPanel("email")]),
                FieldPanel("address"),
                PageChooserPanel("contact_page"),
                FieldPanel("note"),
            ]
        )
    ]
    api_fields = [
        APIField(name)
        for name in ("role", "unit", "address", "number", "extension", "e164", "email", "note")
    ]

    class Meta(ReachableRow.Meta):
        abstract = True
