"""The reports in Wagtail's menu."""

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from search.admin.reports.filters import RIGHTS
from search.admin.reports.urls import REPORTS
from search.models import Synonym

FIRST_ORDER = 1300


class ReportMenuItem(MenuItem):
    """Shown to those who may mend the search of some centre."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(Synonym)
        return bool(policy.user_has_any_permission(request.user, RIGHTS))


def menu_item(name: str) -> ReportMenuItem:
    """The item of a report; they stand in the order of their addresses."""
    return ReportMenuItem(
        REPORTS[name].page_title,
        reverse(f"search_reports:{name}"),
        name=f"search-{name.replace('_', '-')}",
        icon_name="search",
        order=FIRST_ORDER + list(REPORTS).index(name),
    )
