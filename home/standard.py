"""Pages of plain information."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField

from core.blocks import BodyBlock
from core.pages import BasePage


class StandardPage(BasePage):
    """Information that is neither news nor a matter to settle: who we are, cookies, complaints."""

    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    api_fields = [*BasePage.api_fields, APIField("body")]
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    page_description = _("Information that stays: about us, complaints, cookies, how to reach us.")

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")
