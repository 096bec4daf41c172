"""Funding sources in the admin."""

from django.utils.translation import gettext_lazy as _

from core.site_scope import SiteSnippetViewSet
from programmes.funding.source import FundingSource


class FundingSourceViewSet(SiteSnippetViewSet):
    """Who pays for programmes."""

    model = FundingSource
    icon = "decimal"
    menu_label = _("Funding sources")
    menu_order = 255
    add_to_admin_menu = True
    list_display = ["__str__", "kind", "donor_short", "site"]
    list_filter = ["kind", "site"]
    search_fields = ["name", "donor", "donor_short"]
