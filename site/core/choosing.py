"""What an editor is offered to link to and to choose: the pages of own centres."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q
from wagtail.models import Page, Site
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet


def own_centres_pages(pages: PageQuerySet, user: Any) -> PageQuerySet:
    """Pages of centres, in all languages, in whose tree the user has a right anywhere."""
    if user.is_superuser:
        return pages
    paths = own_roots(user)
    if not paths:
        return pages.none()
    return pages.filter(reduce(or_, (Q(path__startswith=path) for path in paths)))


def own_roots(user: Any) -> list[str]:
    """Paths in the tree of the home pages of own centres, one for each language."""
    keys = Site.objects.values("root_page__translation_key")
    homes = Page.objects.filter(translation_key__in=keys).values_list("path", "translation_key")
    given = [one.page.path for one in page_permission_policy.get_cached_permissions_for_user(user)]
    own = {
        key
        for path, key in homes
        if any(path.startswith(right) or right.startswith(path) for right in given)
    }
    return [path for path, key in homes if key in own]
