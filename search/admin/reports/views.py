"""The three reports."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models.query import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView

from search.admin.reports.columns import QuestionColumn, RemediesColumn, language_name
from search.admin.reports.filters import ReportFilterSet, own_sites
from search.models import QueryCount
from search.query_log.sums import Sums, sums_of

QUESTION = QuestionColumn("text", label=_("What people typed"), sort_key="text")
CENTRE = Column("site__site_name", label=_("Centre"))
LANGUAGE = Column("locale", label=_("Language"), accessor=language_name)
TIMES = NumberColumn("times", label=_("Searches"), sort_key="times", width="10%")
LAST = NumberColumn("last_results", label=_("Results last time"), width="10%")
UNFOUND = NumberColumn("unfound", label=_("Found nothing"), sort_key="unfound", width="10%")
OPENED = NumberColumn("opened", label=_("Result opened"), sort_key="opened", width="10%")


class SearchReport(ReportView):
    """What was asked on the user's own sites, summed up over the period."""

    header_icon = "search"
    results_template_name = "search/admin/report_results.html"
    filterset_class = ReportFilterSet
    is_searchable = True
    search_fields: ClassVar[list[str]] = ["text"]
    default_ordering: ClassVar[str] = "-times"
    numbers: ClassVar[tuple[Column, ...]] = (TIMES, LAST, OPENED)
    explanation: ClassVar[Any] = ""
    nothing_to_show: ClassVar[Any] = ""
    list_export: ClassVar[list[str]] = [
        "text", "site__site_name", "locale", "times", "last_results", "unfound", "opened"
    ]  # fmt: skip
    export_headings: ClassVar[dict[str, Any]] = {
        column.name: column.label
        for column in (QUESTION, CENTRE, LANGUAGE, TIMES, LAST, UNFOUND, OPENED)
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.sites = list(own_sites(request))
        if not self.sites:
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    @cached_property
    def columns(self) -> list[Column]:
        """No column for what is the same in every row."""
        remedies = RemediesColumn("remedies", label=_("What you can do"))
        centre = [CENTRE] if len(self.sites) > 1 else []
        return [QUESTION, *centre, LANGUAGE, *self.numbers, remedies]

    def get_queryset(self) -> Sums:
        rows = QueryCount.objects.filter(site__in=self.sites).order_by()
        chosen: QuerySet[QueryCount] = self.search_queryset(self.filter_queryset(rows))
        ordered: Sums = self.order_queryset(self.narrowed(sums_of(chosen)))
        return ordered

    def get_filtered_queryset(self) -> Sums:
        return self.get_queryset()

    def order_queryset(self, queryset: Any) -> Any:
        """Equals always in the same order, so that pages do not repeat rows."""
        return queryset.order_by(self.ordering, "text", "site_id", "locale")

    def narrowed(self, rows: Sums) -> Sums:
        """The rows that this report is about."""
        return rows

    @cached_property
    def no_results_message(self) -> str:
        if not settings.SEARCH_LOG_DAYS:
            return gettext("Searches are not counted here: SEARCH_LOG_DAYS is 0.")
        if self.is_searching or self.is_filtering:
            return gettext("Nobody searched for that in this period.")
        return str(self.nothing_to_show)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        return context | {"explanation": self.explanation, "days": settings.SEARCH_LOG_DAYS}


class TopSearches(SearchReport):
    """What people search for most."""

    page_title = _("Top searches")
    index_url_name = "search_reports:top"
    index_results_url_name = "search_reports:top_results"
    export_filename = "top-searches"
    explanation = _(
        "What people search for most. Click the words to see what they get. Pages that have only "
        "some of the words do not count as results."
    )
    nothing_to_show = _("Nobody has searched yet.")


class NothingFound(SearchReport):
    """Questions without an answer until today."""

    page_title = _("Nothing found")
    index_url_name = "search_reports:nothing_found"
    index_results_url_name = "search_reports:nothing_found_results"
    export_filename = "nothing-found"
    default_ordering = "-unfound"
    numbers = (UNFOUND, TIMES, OPENED)
    explanation = _(
        "Questions to which the search had no answer the last time: no page has all the words. "
        "Pages that have only some of them do not count, even if somebody opened one. Say by a "
        "synonym what your pages call it, or choose a page. A question leaves this list when "
        "somebody asks it again and finds an answer."
    )
    nothing_to_show = _("Nothing to do: whatever people searched for, they found something.")

    def narrowed(self, rows: Sums) -> Sums:
        return rows.filter(unfound__gt=0, last_results=0)


class NothingClicked(SearchReport):
    """Questions whose answers nobody opened."""

    page_title = _("Nothing clicked")
    index_url_name = "search_reports:nothing_clicked"
    index_results_url_name = "search_reports:nothing_clicked_results"
    export_filename = "nothing-clicked"
    numbers = (TIMES, LAST)
    explanation = _(
        "Questions asked twice or more that found something, but nobody opened a result: perhaps "
        "the right page is missing or its title does not say so. Browsers without JavaScript tell "
        "no clicks."
    )
    nothing_to_show = _("Nothing to do: whoever found something opened it.")

    def narrowed(self, rows: Sums) -> Sums:
        return rows.filter(opened=0, times__gte=2, last_results__gt=0)
