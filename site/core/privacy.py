"""Which pages and files everybody may see: one rule for pages, lists, search and APIs."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, get_page_models
from wagtail.query import PageQuerySet


def public_pages(pages: PageQuerySet) -> PageQuerySet:
    """Live pages without a view restriction on them, their ancestors or what they mirror.

    Wagtail shows a synced alias of a restricted page to everybody; here it is as private as
    its source. Pages that a plugin left behind when it was taken out are left out too.
    Restrictions are looked up in the same query, because one page asks this many times.
    """
    here = pages.live().filter(content_type_id__in=_installed_type_ids())
    return here.exclude(_restricted("path")).exclude(_restricted("alias_of__path"))


def public_documents(documents: QuerySet[Any]) -> QuerySet[Any]:
    """Files (documents or images) in no restricted collection and below none, in one query."""
    place = ExpressionWrapper(OuterRef("collection__path"), CharField())
    restrictions = CollectionViewRestriction.objects.alias(place=place)
    return documents.exclude(Exists(restrictions.filter(place__startswith=F("collection__path"))))


def _restricted(path: str) -> Exists:
    """Whether a restriction lies on the place at ``path`` or above it (treebeard's prefixes)."""
    place = ExpressionWrapper(OuterRef(path), CharField())
    restrictions = PageViewRestriction.objects.alias(place=place)
    return Exists(restrictions.filter(place__startswith=F("page__path")))


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


def _installed_type_ids() -> list[int]:
    """Content types of the page types that are installed; Django keeps them in memory."""
    types = ContentType.objects.get_for_models(*get_page_models())
    return [content_type.pk for model, content_type in types.items() if model is not Page]
