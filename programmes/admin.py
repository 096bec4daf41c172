"""What editors of programmes find in the menu."""

from django.utils.translation import gettext_lazy as _

from core.site_scope import SiteSnippetViewSet
from programmes.institution import Institution


class InstitutionViewSet(SiteSnippetViewSet):
    """Partners of the own centre."""

    model = Institution
    icon = "group"
    menu_label = _("Partners of programmes")
    menu_order = 256
    add_to_admin_menu = True
    list_display = ["name", "url", "site"]
    list_filter = ["site"]
    search_fields = ["name"]
    copy_view_enabled = False
