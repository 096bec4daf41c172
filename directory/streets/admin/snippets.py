"""The register of streets in the admin's menu."""

from django.utils.translation import gettext_lazy as _

from core.site_scope import SiteSnippetViewSet
from directory.streets.street import Street


class StreetViewSet(SiteSnippetViewSet):
    """Streets of the own centre."""

    model = Street
    icon = "site"
    menu_label = _("Streets")
    menu_order = 255
    add_to_admin_menu = True
    list_display = ["title", "city", "ulic", "last_number", "site"]
    list_filter = ["city", "kind", "site"]
    search_fields = ["name", "city", "ulic"]
    copy_view_enabled = False
