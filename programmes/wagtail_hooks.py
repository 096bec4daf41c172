"""What programmes add to the other plugins."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.sections import HomeSection
from programmes.funding.snippets import FundingSourceViewSet
from programmes.funding.source import FundingSource
from programmes.home_sections import recruiting_now

register_snippet(FundingSourceViewSet)


@hooks.register("home_sections")
def home_sections(request: HttpRequest, page: Any) -> list[HomeSection]:
    """The section "Recruiting now" of the home page."""
    return recruiting_now(page)


@hooks.register("register_centre_snippets")
def centre_snippets() -> list[type[Model]]:
    """Publishers of a centre name those who pay for its programmes."""
    return [FundingSource]
