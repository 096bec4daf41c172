"""The report of house numbers that nobody serves, or two offices at once."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site
from wagtail.permissions import policy_registry

from directory.streets.findings import Finding, findings
from directory.streets.street import Street

URL_NAME = "directory_streets_report"
ACTIONS = ["add", "change", "delete"]
PER_PAGE = 50
SHOWN = {
    "": _("gaps and overlaps"),
    "gaps": _("gaps only"),
    "overlaps": _("overlaps only"),
}


def own_sites(user: Any) -> list[Site]:
    """Centres whose streets the user keeps."""
    policy = policy_registry.get_by_type(Street)
    return list(policy.sites_user_has_any_permission_for(user, ACTIONS))


class StreetsReportView(WagtailAdminTemplateMixin, TemplateView):
    """``?shown=gaps`` or ``overlaps`` narrows it."""

    template_name = "directory/admin/streets_report.html"
    page_title = _("Gaps and overlaps")
    header_icon = "site"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied, which the admin turns into a way back."""
        if not own_sites(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = self.request.GET.get("shown", "")
        return super().get_context_data(**kwargs) | {
            "page_obj": self._found(shown),
            "shown": shown,
            "choices": SHOWN.items(),
        }

    def _found(self, shown: str) -> ListPage[Finding]:
        wanted = {"gaps": (True,), "overlaps": (False,)}.get(shown, (True, False))
        found = [one for one in findings(own_sites(self.request.user)) if one.is_gap in wanted]
        return Paginator(found, PER_PAGE).get_page(self.request.GET.get("p"))


class StreetsReportMenuItem(MenuItem):
    """In the menu of reports, for those who keep the streets of a centre."""

    def __init__(self) -> None:
        super().__init__(
            _("Streets: gaps and overlaps"),
            reverse(URL_NAME),
            name="streets-report",
            icon_name="site",
            order=1_210,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(own_sites(request.user))
