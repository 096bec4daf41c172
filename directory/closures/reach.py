"""Which offices a closure closes."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.models import Site

from directory.closures.closure import Closure


def office_pages() -> Any:
    """All office pages. By name: an office asks its closures, so they cannot import it."""
    return apps.get_model("directory", "OfficePage").objects


def offices_of(sites: QuerySet[Site]) -> Any:
    """Offices of these centres in the default language, live or not, in editors' order."""
    paths = sites.values_list("root_page__path", flat=True)
    below = Q(pk__in=[])
    for path in paths:
        below |= Q(path__startswith=path)
    own = office_pages().filter(below, locale__language_code=settings.LANGUAGE_CODE)
    return own.order_by("path")


def closed_offices(closure: Closure) -> Any:
    """The offices, in the default language, that the closure closes."""
    facts = closure.facts
    of_site = offices_of(Site.objects.filter(pk=facts.site_id))
    if facts.all_offices:
        return of_site
    return of_site.filter(pk__in=[office.pk for office in facts.offices.all()])
