"""By what residents and other sites narrow the list of services."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import FilterSet, MultipleChoiceFilter
from wagtail.models import Page

from core.choice_sets import any_of
from core.id_filter import IdsFilter
from core.privacy import public_pages
from directory.enums import LifeSituation, TargetGroup
from directory.office.page import OfficePage
from directory.services.page import ServicePage


def offices_with_services(request: Any) -> QuerySet[OfficePage]:
    """Public offices at which something is settled, in the default language."""
    places = ServicePage.objects.filter(places__isnull=False).values("places__office")
    offices = public_pages(OfficePage.objects.filter(pk__in=places))
    return offices.defer_streamfields().order_by("title")


class ServiceFilterSet(FilterSet):
    """``situation``, ``group`` and ``office`` (id); each may be repeated and means any of them.

    A value that is none of the choices leaves the list as it was.
    """

    situation = MultipleChoiceFilter(
        label=_("What has happened"),
        choices=LifeSituation.choices,
        widget=forms.CheckboxSelectMultiple,
        method="by_situation",
    )
    group = MultipleChoiceFilter(
        label=_("For whom"),
        choices=TargetGroup.choices,
        widget=forms.CheckboxSelectMultiple,
        method="by_group",
    )
    office = IdsFilter(
        label=_("Where"),
        queryset=offices_with_services,
        widget=forms.CheckboxSelectMultiple,
        method="by_office",
    )

    def by_situation(self, services: QuerySet[Any], name: str, values: Sequence[str]) -> Any:
        return with_facts(services, any_of("life_situations", values)) if values else services

    def by_group(self, services: QuerySet[Any], name: str, values: Sequence[str]) -> Any:
        return with_facts(services, any_of("target_groups", values)) if values else services

    def by_office(self, services: QuerySet[Any], name: str, values: Sequence[Page]) -> Any:
        return with_facts(services, Q(places__office__in=values)) if values else services


def sources() -> Any:
    """Live services in the default language, which alone keep facts."""
    return ServicePage.objects.filter(live=True, locale__language_code=settings.LANGUAGE_CODE)


def with_facts(services: QuerySet[Any], facts: Q) -> QuerySet[Any]:
    """Services of any language whose page in the default language has the facts."""
    return services.filter(translation_key__in=sources().filter(facts).values("translation_key"))
