"""What is checked before a page is shown."""

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from core.locales import language_of
from core.privacy import restricted_paths


def check_served_page(page: Page, request: HttpRequest) -> None:
    """Note the page for the base layout; refuse what must not be shown here.

    Raises Http404 for a page whose plugin is gone, for a page of another language than the
    address says (a site without a translation would serve Polish under /uk/), and for the
    mirror of a restricted page.
    """
    if page.specific_class is None or not hasattr(page, "card_template"):
        raise Http404("The plugin of this page is not installed.")
    if language_of(page) != get_language():
        raise Http404("This page does not exist in this language.")
    if page.alias_of_id and restricted_paths(page).exists() and not page.get_view_restrictions():
        raise Http404("This page mirrors a restricted one.")
    request.served_page = page  # type: ignore[attr-defined]
