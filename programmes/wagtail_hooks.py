"""What programmes add to the other plugins."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from core.sections import HomeSection
from programmes.home_sections import recruiting_now


@hooks.register("home_sections")
def home_sections(request: HttpRequest, page: Any) -> list[HomeSection]:
    """The section "Recruiting now" of the home page."""
    return recruiting_now(page)
