"""The report of attached files that the search cannot read, with what to do about each."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.media import CentreDocument
from search.files.states import FileState
from search.models import DocumentText, SearchEntry

ACTIONS = ["change", "delete"]


class UnreadFilesFilterSet(WagtailFilterSet):
    """By state."""

    class Meta:
        model = DocumentText
        fields = ["state"]


class StateColumn(Column):
    """The state and, below it, the remedy."""

    cell_template_name = "search/admin/file_state_cell.html"


class PagesColumn(Column):
    """Links to the pages that offer the file."""

    cell_template_name = "search/admin/pages_cell.html"


class UnreadFilesView(ReportView):
    """Files of the user's own collections that are on public pages and not wholly read."""

    model = DocumentText
    page_title = _("Files that search cannot read")
    header_icon = "doc-full-inverse"
    index_url_name = "search_unread_files"
    index_results_url_name = "search_unread_files_results"
    filterset_class = UnreadFilesFilterSet
    default_ordering = ("state", "document__title")
    any_permission_required = ACTIONS
    verbose_name_plural = _("files that search cannot read")
    columns = [
        TitleColumn(
            "document.title", label=_("Document"), url_name="wagtaildocs:edit", id_accessor="pk"
        ),
        Column("document.type_label", label=_("Type")),
        StateColumn("file_state", label=_("State and remedy")),
        PagesColumn("found_pages", label=_("Pages")),
        DateColumn("read_at", label=_("Read")),
    ]
    list_export = ["document.title", "document.filename", "file_state.label", "file_state.remedy"]
    export_headings = {
        "document.title": _("Document"),
        "document.filename": _("File"),
        "file_state.label": _("State"),
        "file_state.remedy": _("Remedy"),
    }

    @cached_property
    def permission_policy(self) -> Any:
        """Rights on the documents, for these are what an editor would mend."""
        return policy_registry.get_by_type(CentreDocument)

    def get_base_queryset(self) -> QuerySet[DocumentText]:
        own = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ACTIONS
        )
        found = SearchEntry.objects.filter(document_id=OuterRef("document_id"))
        unread = DocumentText.objects.exclude(state=FileState.READ).defer("text")
        return unread.filter(Exists(found), document__in=own).select_related("document")

    def decorate_paginated_queryset(self, object_list: Sequence[DocumentText]) -> Any:
        pages = pages_by_document([row.pk for row in object_list], self.request.user)
        for row in object_list:
            row.found_pages = pages[row.pk]  # type: ignore[attr-defined]
        return object_list


def pages_by_document(document_ids: Sequence[int], user: Any) -> dict[int, list[Page]]:
    """Public pages that offer these documents, as far as the user may edit them; two queries."""
    found = SearchEntry.objects.filter(document_id__in=document_ids)
    pairs = set(found.values_list("document_id", "page_id"))
    policy = policy_registry.get_by_type(Page)
    own = policy.instances_user_has_permission_for(user, "change").select_related("locale")
    by_id = own.in_bulk([page_id for _document, page_id in pairs])
    pages: dict[int, list[Page]] = defaultdict(list)
    for document_id, page_id in sorted(pairs):
        if page_id in by_id:
            pages[document_id].append(by_id[page_id])
    return pages


class UnreadFilesMenuItem(MenuItem):
    """In the menu of reports, for those who may change documents."""

    def __init__(self) -> None:
        super().__init__(
            _("Files that search cannot read"),
            reverse("search_unread_files"),
            name="search-unread-files",
            icon_name="doc-full-inverse",
            order=1_200,
        )

    def is_shown(self, request: Any) -> bool:
        policy = policy_registry.get_by_type(CentreDocument)
        return bool(policy.user_has_any_permission(request.user, ACTIONS))
