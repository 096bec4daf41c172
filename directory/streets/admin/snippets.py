"""The register of streets in the admin's menu."""

from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views import snippets

from core.site_scope import SiteSnippetViewSet
from directory.streets.admin.import_form import importable_sites
from directory.streets.admin.import_view import URL_NAME as IMPORT
from directory.streets.street import Street


class StreetIndexView(snippets.IndexView):
    """The list, with a way to the import."""

    @cached_property
    def header_buttons(self) -> list[Any]:
        buttons: list[Any] = list(super().header_buttons)
        if importable_sites(self.request.user).exists():
            label = _("Import from CSV")
            buttons.append(HeaderButton(label, url=reverse(IMPORT), icon_name="upload"))
        return buttons


class StreetViewSet(SiteSnippetViewSet):
    """Streets of the own centre."""

    model = Street
    index_view_class = StreetIndexView
    icon = "site"
    menu_label = _("Streets")
    menu_order = 255
    add_to_admin_menu = True
    list_display = ["title", "city", "ulic", "last_number", "site"]
    list_filter = ["city", "kind", "site"]
    search_fields = ["name", "city", "ulic"]
    copy_view_enabled = False
