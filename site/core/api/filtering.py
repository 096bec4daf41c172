"""The FilterSet of a page type as filters of /api/v2/."""

from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import override
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from wagtail.api.v2.filters import FieldsFilter
from wagtail.api.v2.utils import BadRequestError

MANY = 30


def filter_names(model: type) -> frozenset[str]:
    """The parameters that the FilterSet of a page type knows; none for a type without one."""
    filterset = getattr(model, "filterset_class", None)
    return frozenset(filterset.base_filters if filterset else ())


class OtherFieldsFilter(FieldsFilter):
    """Wagtail's comparison with fields, but for those that a FilterSet knows better.

    A translation of an office, for example, has no kind of its own to compare with.
    """

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> Any:
        fields = set(view.get_available_fields(queryset.model, db_fields_only=True))
        left = fields - filter_names(queryset.model)
        others = SimpleNamespace(get_available_fields=lambda *_, **__: left)
        return super().filter_queryset(request, queryset, others)


class FilterSetFilter(BaseFilterBackend):
    """``?type=directory.OfficePage&access=lift&access=ramp``, as the list of offices has it.

    Raises BadRequestError for a value that a list would leave out of account. Words are compared
    in the language of ``locale``, else in the default one: never in that of the caller's browser.
    """

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> Any:
        model: Any = queryset.model
        if not filter_names(model) & set(request.GET):
            return queryset
        filterset = model.filterset_class(request.GET, queryset, request=request._request)
        if not filterset.form.is_valid():
            raise BadRequestError(_refusal(filterset.form))
        with override(request.GET.get("locale", settings.LANGUAGE_CODE)):
            return filterset.qs


def _refusal(form: Any) -> str:
    """What is wrong with each parameter, and what it may be where that is a closed list."""
    with override("en"):
        return " ".join(
            f"{name}: {' '.join(map(str, errors))}{_known(form.fields[name])}"
            for name, errors in form.errors.items()
        )


def _known(field: Any) -> str:
    """All values that may stand there; of many, the first and the last."""
    values = [str(value) for value, _label in getattr(field, "choices", ())]
    named = values if len(values) <= MANY else [*values[:3], "…", values[-1]]
    return f" Known values: {', '.join(named)}." if values else ""
