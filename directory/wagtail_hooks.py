"""What the directory adds to Wagtail and to the other plugins."""

from django.db.models import Model
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from core.search_answers import AskedWords, SearchAnswer
from core.sections import HomeSection
from directory.answers import answer_about_offices, answer_about_streets
from directory.listing.front import front_sections
from directory.models import OfficePage, Street
from directory.streets.admin.snippets import StreetViewSet

register_snippet(StreetViewSet)


@hooks.register("home_sections")
def home_sections(request: HttpRequest, page: Page) -> list[HomeSection]:
    """Today's hours and the list of offices."""
    return front_sections(request, page)


@hooks.register("register_place_page_types")
def register_place_page_types() -> list[type[Page]]:
    """Offices are the places at which things happen."""
    return [OfficePage]


@hooks.register("answer_search_query")
def answer_search_query(request: HttpRequest, asked: AskedWords) -> list[SearchAnswer]:
    """Phone, address and hours of the office that a question names, or who serves a street."""
    return [*answer_about_offices(request, asked), *answer_about_streets(asked)]


@hooks.register("register_centre_snippets")
def register_centre_snippets() -> list[type[Model]]:
    """Publishers of a centre keep its register of streets."""
    return [Street]
