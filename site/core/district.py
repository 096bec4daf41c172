"""Parts of a city: work districts of social workers, housing estates."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.models import Site

from core.enums import DistrictKind
from core.site_scope import SiteScopedForm


class District(models.Model):
    """A named part of a city; a fact, the same in every language."""

    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="districts"
    )
    name = models.CharField(_("name"), max_length=120, help_text=_("For example “Rejon 1”."))
    kind = models.CharField(
        _("kind"),
        max_length=30,
        choices=DistrictKind.choices,
        default=DistrictKind.SOCIAL_WORK_DISTRICT,
    )
    description = models.CharField(
        _("what belongs to it"),
        max_length=500,
        blank=True,
        help_text=_("For example “Streets north of the railway line”."),
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        FieldPanel("site"),
        FieldPanel("name"),
        FieldPanel("kind"),
        FieldPanel("description"),
        FieldPanel("sort_order"),
    ]
    api_fields = [APIField("name"), APIField("kind"), APIField("description")]

    base_form_class = SiteScopedForm

    class Meta:
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ["sort_order", "name"]
        constraints = [
            models.UniqueConstraint(fields=["site", "name"], name="core_district_unique_name")
        ]

    def __str__(self) -> str:
        return self.name


def site_districts(request: HttpRequest | None) -> models.QuerySet[District]:
    """Districts of the site that is asked; all of them where no request is known."""
    districts = District.objects.all()
    return districts.filter(site=Site.find_for_request(request)) if request else districts
