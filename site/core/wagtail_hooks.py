"""What the kernel adds to Wagtail."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.snippets.models import register_snippet

from core.changes.files import log_new_collection
from core.choosing import own_centres_pages
from core.root_paths import warm_root_paths
from core.serving import check_served_page
from core.snippets import CentreViewSetGroup

register_snippet(CentreViewSetGroup)


@hooks.register("before_serve_page", order=-10)
def before_serve_page(
    page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]
) -> None:
    """Refuse what must not be shown, before Wagtail's own checks."""
    check_served_page(page, request)
    warm_root_paths()


@hooks.register("after_bulk_action")
def after_bulk_action(request: HttpRequest, action: str, objects: Any, view: Any) -> None:
    """Log what this action changes without a signal."""
    if action == "add_to_collection":
        log_new_collection(objects)


@hooks.register("construct_page_chooser_queryset")
def construct_page_chooser_queryset(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """An editor links to and chooses what stands in an own centre's tree, browsing or searching."""
    return own_centres_pages(pages, request.user)
