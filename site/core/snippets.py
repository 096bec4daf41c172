"""Snippets of the kernel in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.alerts import Alert
from core.centre_words import CentreWords
from core.district import District
from core.site_scope import SiteSnippetViewSet


class AlertViewSet(SiteSnippetViewSet):
    """Alerts with their level and time."""

    model = Alert
    icon = "warning"
    list_display = ["title", "level", "site", "starts_at", "ends_at"]
    list_filter = ["level", "site"]
    search_fields = ["title"]


class CentreWordsViewSet(SiteSnippetViewSet):
    """Words of a centre, one row a language."""

    model = CentreWords
    icon = "openquote"
    list_display = ["short_name", "site", "locale"]


class DistrictViewSet(SiteSnippetViewSet):
    """Districts of a city."""

    model = District
    icon = "site"
    list_display = ["name", "kind", "site"]
    list_filter = ["kind", "site"]
    search_fields = ["name"]


class CentreViewSetGroup(SnippetViewSetGroup):
    """One entry of the menu for all that belongs to a centre and is no page."""

    menu_label = _("Centre")
    menu_icon = "home"
    menu_order = 250
    items = (AlertViewSet, CentreWordsViewSet, DistrictViewSet)
