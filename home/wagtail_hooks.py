"""What home adds to Wagtail and to the hooks of the kernel."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from core.sections import HomeSection
from home.front.page import HomePage
from home.front.sections import own_sections
from home.models import NewsPage


@hooks.register("home_sections")
def home_sections(request: HttpRequest, page: HomePage) -> list[HomeSection]:
    """Tasks, news and events of the centre."""
    return own_sections(request, page)


@hooks.register("register_news_page_types")
def register_news_page_types() -> list[type[Page]]:
    """News, to which other plugins' pages may lead."""
    return [NewsPage]
