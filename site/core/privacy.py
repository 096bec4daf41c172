"""Which pages everybody may see: one rule for pages, lists, search and APIs."""

from django.db.models import Q, QuerySet
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def public_pages(pages: PageQuerySet) -> PageQuerySet:
    """Live pages without a view restriction on them, their ancestors or what they mirror.

    Wagtail shows a synced alias of a restricted page to everybody; here it is as private as
    its source.
    """
    pages = pages.live().public()
    for path in PageViewRestriction.objects.values_list("page__path", flat=True):
        pages = pages.exclude(alias_of__path__startswith=path)
    return pages


def is_public(page: Page) -> bool:
    """The same rule for one page."""
    return page.live and not restricted_paths(page).exists()


def restricted_paths(page: Page) -> QuerySet[PageViewRestriction]:
    """Restrictions that hold for the page, by its own place or by its alias source's."""
    here = Q(page_id__in=page.get_ancestors(inclusive=True).values("pk"))
    if page.alias_of_id:
        source = page.alias_of
        here |= Q(page_id__in=source.get_ancestors(inclusive=True).values("pk"))
    return PageViewRestriction.objects.filter(here)
