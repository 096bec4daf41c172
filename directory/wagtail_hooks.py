"""What the directory adds to Wagtail and to the other plugins."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from core.search_answers import AskedWords, SearchAnswer
from core.search_topics import TopicFacet
from core.sections import HomeSection
from directory.answers import answer_about_offices, answer_about_streets
from directory.closures.snippets import ClosureViewSet
from directory.days_ahead.panel import ADD, EDIT
from directory.days_ahead.views import DaysAheadOnAddView, DaysAheadView
from directory.listing.front import front_sections
from directory.models import Closure, OfficePage, Street
from directory.served_import import view as served_import
from directory.services.topics import TOPICS
from directory.streets.admin import import_view, report
from directory.streets.admin.snippets import StreetViewSet
from directory.streets.admin.warnings import warn_of_overlaps

register_snippet(StreetViewSet)
register_snippet(ClosureViewSet)


@hooks.register("home_sections")
def home_sections(request: HttpRequest, page: Page) -> list[HomeSection]:
    """Today's hours and the list of offices."""
    return front_sections(request, page)


@hooks.register("register_admin_urls")
def register_days_ahead_urls() -> list[URLPattern]:
    """What the hours on an editing form come to."""
    office = {"content_type_app_name": "directory", "content_type_model_name": "officepage"}
    edit, add = DaysAheadView.as_view(), DaysAheadOnAddView.as_view()
    return [
        path("directory/days-ahead/<int:page_id>/", edit, name=EDIT),
        path("directory/days-ahead/add/<int:parent_page_id>/", add, office, name=ADD),
    ]


@hooks.register("register_page_head")
def register_page_head() -> str:
    """The script that keeps "open until 15:00" true."""
    return "directory/head.html"


@hooks.register("register_place_page_types")
def register_place_page_types() -> list[type[Page]]:
    """Offices are the places at which things happen."""
    return [OfficePage]


@hooks.register("answer_search_query")
def answer_search_query(request: HttpRequest, asked: AskedWords) -> list[SearchAnswer]:
    """Phone, address and hours of the office that a question names, or who serves a street."""
    return [*answer_about_offices(request, asked), *answer_about_streets(asked)]


@hooks.register("register_search_topics")
def register_search_topics() -> list[TopicFacet]:
    """By what the search narrows services."""
    return TOPICS


@hooks.register("register_centre_snippets")
def register_centre_snippets() -> list[type[Model]]:
    """Publishers of a centre keep its register of streets, and close its offices."""
    return [Closure, Street]


@hooks.register("register_reports_menu_item")
def register_streets_report() -> MenuItem:
    """Beside the other reports, for whoever keeps the streets."""
    return report.StreetsReportMenuItem()


@hooks.register("register_admin_urls")
def register_streets_urls() -> list[URLPattern]:
    """The report of gaps and overlaps, and the imports."""
    streets = import_view.StreetsImportView.as_view()
    served = served_import.ServedImportView.as_view()
    return [
        path("reports/streets/", report.StreetsReportView.as_view(), name=report.URL_NAME),
        path("streets/import/", streets, name=import_view.URL_NAME),
        path("directory/<int:page_id>/served/import/", served, name=served_import.URL_NAME),
    ]


@hooks.register("register_page_header_buttons")
def served_import_button(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[served_import.ServedImportButton]:
    """The way to the import from an office, or from the whole directory."""
    if view_name == "edit":
        yield served_import.ServedImportButton(page, user, priority=67)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def after_saving_a_page(request: HttpRequest, page: Page) -> None:
    """Two offices may serve one street for good reasons, so it is said and not refused."""
    warn_of_overlaps(request, page)
