"""Period, centre and language of a report."""

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, DateFromToRangeFilter, ModelChoiceFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.models import Site
from wagtail.permissions import policy_registry

from search.models import QueryCount, Synonym

RIGHTS = ["add", "change"]


def own_sites(request: HttpRequest | None) -> QuerySet[Site]:
    """Centres whose search the user may mend, and so may read about."""
    if request is None:
        return Site.objects.none()
    policy = policy_registry.get_by_type(Synonym)
    sites: QuerySet[Site] = policy.sites_user_has_any_permission_for(request.user, RIGHTS)
    return sites


class ReportFilterSet(WagtailFilterSet):
    """What narrows a report."""

    day = DateFromToRangeFilter(label=_("Period"), widget=DateRangePickerWidget)
    site = ModelChoiceFilter(label=_("Centre"), queryset=own_sites)
    locale = ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES)

    class Meta:
        model = QueryCount
        fields: list[str] = []
