"""Addresses of the reports below ``admin/reports/search/``."""

from django.urls import path

from search.admin.reports.views import NothingClicked, NothingFound, SearchReport, TopSearches

app_name = "search_reports"
REPORTS: dict[str, type[SearchReport]] = {
    "top": TopSearches,
    "nothing_found": NothingFound,
    "nothing_clicked": NothingClicked,
}
urlpatterns = [
    path(f"{name}/", report.as_view(), name=name) for name, report in REPORTS.items()
] + [
    path(f"{name}/results/", report.as_view(results_only=True), name=f"{name}_results")
    for name, report in REPORTS.items()
]
