"""How the search joins the site."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.db.models import Model
from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from core.housekeeping.jobs import Job
from search.admin.files_report import UnreadFilesMenuItem, UnreadFilesView
from search.admin.reports.menu import menu_item
from search.admin.reports.urls import REPORTS
from search.admin.sight.view import URL_NAME, PageSightButton, PageSightView
from search.admin.snippets import SearchViewSetGroup
from search.archive import refresh_ageing
from search.feeding import sweep
from search.files.upkeep import look_again
from search.finding import find_pages
from search.models import PromotedResult, Synonym
from search.query_log.ageing import AGEING
from search.reader import EntriesReader
from search.vocabulary import refresh_vocabularies

register_snippet(SearchViewSetGroup)
hooks.register("register_change_reader", EntriesReader)
hooks.register("register_housekeeping_job", lambda: AGEING)
hooks.register("find_pages", find_pages)


@hooks.register("register_housekeeping_job")
def register_ageing() -> Job:
    """No change is logged when a day passes."""
    return Job("search archive", lambda: f"{refresh_ageing()} entries aged")


@hooks.register("register_page_head")
def register_page_head() -> str:
    """Every page has a search field, so every page needs what belongs to it."""
    return "search/head.html"


@hooks.register("register_housekeeping_job")
def register_files() -> Job:
    """What the worker left unread when it died, and files that came back."""
    return Job("files of the search", lambda: f"{look_again()} files read")


@hooks.register("register_reports_menu_item")
def register_unread_files() -> MenuItem:
    """For whoever can upload a better file."""
    return UnreadFilesMenuItem()


@hooks.register("register_admin_urls")
def register_unread_files_urls() -> list[URLPattern]:
    """The report and, for its filters, its results alone."""
    results = UnreadFilesView.as_view(results_only=True)
    return [
        path("reports/unread-files/", UnreadFilesView.as_view(), name="search_unread_files"),
        path("reports/unread-files/results/", results, name="search_unread_files_results"),
    ]


@hooks.register("register_admin_urls")
def register_page_sight_urls() -> list[URLPattern]:
    """One view, reached from the page itself."""
    return [path("search/pages/<int:page_id>/", PageSightView.as_view(), name=URL_NAME)]


@hooks.register("register_page_header_buttons")
def register_page_sight(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[PageSightButton]:
    """The way to it, beside Wagtail's own buttons."""
    yield PageSightButton(page, user, priority=66)


@hooks.register("register_housekeeping_job")
def register_feeding() -> Job:
    """A crash between a commit and its task, or a server that was away for long."""
    return Job("search engine", sweep)


@hooks.register("register_housekeeping_job")
def register_vocabularies() -> Job:
    """What the worker left, since it had just counted the words of a large site."""
    return Job("search words", lambda: f"{refresh_vocabularies()} counted")


@hooks.register("register_centre_snippets")
def register_rules() -> list[type[Model]]:
    """Publishers of a centre mend its search."""
    return [Synonym, PromotedResult]


@hooks.register("register_admin_urls")
def register_report_urls() -> list[URLResolver]:
    """Addresses of the reports."""
    return [path("reports/search/", include("search.admin.reports.urls"))]


for _report in REPORTS:
    hooks.register("register_reports_menu_item", partial(menu_item, _report))
