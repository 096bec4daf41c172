"""What programmes add to the other plugins."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from core.search_topics import FOR_WHOM, TopicFacet
from core.sections import HomeSection
from programmes.admin import InstitutionViewSet
from programmes.funding.deletion import keep_named
from programmes.funding.snippets import FundingSourceViewSet
from programmes.funding.source import FundingSource
from programmes.funding.warnings import warn_of_differences
from programmes.home_sections import recruiting_now
from programmes.importing.view import URL_NAME, ImportBudgetButton, ImportBudgetView
from programmes.institution import Institution
from programmes.programme_page import ProgrammePage
from programmes.remarks import say_remarks

register_snippet(InstitutionViewSet)

register_snippet(FundingSourceViewSet)


@hooks.register("home_sections")
def home_sections(request: HttpRequest, page: Any) -> list[HomeSection]:
    """The section "Recruiting now" of the home page."""
    return recruiting_now(page)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def after_saving_a_page(request: HttpRequest, page: Page) -> None:
    """Say what looks like a slip."""
    say_remarks(request, page)


@hooks.register("register_centre_snippets")
def register_centre_snippets() -> list[type[Model]]:
    """Publishers of a centre keep its partners, and name those who pay for its programmes."""
    return [Institution, FundingSource]


@hooks.register("register_search_topics")
def register_search_topics() -> list[TopicFacet]:
    """By what the search narrows programmes."""
    return [FOR_WHOM]


@hooks.register("before_delete_snippet")
def before_deleting_snippets(request: HttpRequest, instances: list[Model]) -> HttpResponse | None:
    """Sources that programmes name stay."""
    return keep_named(request, instances)


@hooks.register("register_admin_urls")
def import_urls() -> list[URLPattern]:
    """Budget lines from a table."""
    view = ImportBudgetView.as_view()
    return [path("programmes/<int:page_id>/budget/import/", view, name=URL_NAME)]


@hooks.register("register_page_header_buttons")
def import_button(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[ImportBudgetButton]:
    """The way to it from the page."""
    if view_name == "edit":
        yield ImportBudgetButton(page, user, priority=67)


@hooks.register("insert_editor_js")
def totals_script() -> SafeString:
    """Totals under the budget lines."""
    return format_html('<script src="{}"></script>', static("programmes/js/budget_totals.js"))


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_budget(request: HttpRequest, page: Any) -> None:
    """Lines that do not add up to what a document states; nothing while a draft saves itself."""
    if isinstance(page, ProgrammePage) and request.accepts("text/html"):
        warn_of_differences(request, page)
