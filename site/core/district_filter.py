"""A facet of districts for any FilterSet: those of the site that is asked."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django_filters import ModelMultipleChoiceFilter
from django_filters.fields import ModelMultipleChoiceField
from wagtail.models import Site

from core.district import District

LONGEST_ID = 18  # digits: what a database's 64-bit integer holds for certain


def site_districts(request: HttpRequest | None) -> QuerySet[District]:
    """Districts of the site that is asked; all of them where no request is known."""
    districts = District.objects.all()
    return districts.filter(site=Site.find_for_request(request)) if request else districts


class DistrictField(ModelMultipleChoiceField):
    """Refuses what cannot be an id before a database stumbles over it."""

    def clean(self, value: Any) -> Any:
        for text in map(str, value if isinstance(value, Sequence) else ()):
            if not (text.isascii() and text.isdigit() and len(text) <= LONGEST_ID):
                message = self.error_messages["invalid_choice"]
                raise ValidationError(message, code="invalid_choice", params={"value": text})
        return super().clean(value)


class DistrictFilter(ModelMultipleChoiceFilter):
    """``?district=1&district=2``: ids of districts; an id that is none is an error of the form."""

    field_class = DistrictField
