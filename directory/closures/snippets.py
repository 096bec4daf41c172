"""Closures in the admin's menu."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList

from core.site_scope import SiteSnippetViewSet
from directory.closures.closure import Closure
from directory.closures.form import ClosureForm


class ClosureViewSet(SiteSnippetViewSet):
    """Closures of the own centre."""

    model = Closure
    icon = "calendar-alt"
    menu_label = _("Closures")
    menu_order = 256
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["reason", "starts_on", "ends_on", "all_offices", "site"]
    list_filter = ["site", "locale"]
    search_fields = ["reason"]
    edit_handler = ObjectList(
        [
            FieldPanel("site"),
            FieldPanel("reason"),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            FieldPanel("all_offices"),
            FieldPanel("offices", widget=forms.CheckboxSelectMultiple),
            FieldPanel("announced_from"),
        ],
        base_form_class=ClosureForm,
    )
