"""Snippets that belong to a site: an editor sees and touches only the own centre's."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.permissions import policy_registry
from wagtail.snippets.views import chooser, snippets

ACTIONS = ["add", "change", "delete", "view"]


class SiteScopedForm(WagtailAdminModelForm):
    """Offers only the sites on which the user may work, the only one ready chosen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "site" not in self.fields or self.for_user is None:
            return
        policy = policy_registry.get_by_type(self._meta.model)
        sites = policy.sites_user_has_any_permission_for(self.for_user, ["add", "change"])
        self.fields["site"].queryset = sites
        if len(only := list(sites[:2])) == 1:
            self.fields["site"].initial = only[0]


def visible(model: type[Model], request: HttpRequest) -> QuerySet[Any]:
    """The rows of ``model`` on which the user of the request may do anything at all."""
    policy = policy_registry.get_by_type(model)
    rows: QuerySet[Any] = policy.instances_user_has_any_permission_for(request.user, ACTIONS)
    return rows


class OwnSiteMixin:
    """A view of one row: rows of other centres are refused, whatever the address says."""

    request: HttpRequest
    model: type[Model]
    object: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        row = getattr(self, "object", None)
        policy = policy_registry.get_by_type(self.model)
        if row is not None and not policy.user_has_any_permission_for_instance(
            request.user, ACTIONS, row
        ):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class SiteEditView(OwnSiteMixin, snippets.EditView):
    """Editing, for rows of the own centre."""


class SiteDeleteView(OwnSiteMixin, snippets.DeleteView):
    """Deleting, for rows of the own centre."""


class SiteHistoryView(OwnSiteMixin, snippets.HistoryView):
    """History, for rows of the own centre."""


class SiteUsageView(OwnSiteMixin, snippets.UsageView):
    """Where it is used, for rows of the own centre."""


class _SiteChooseMixin:
    request: HttpRequest
    model_class: type[Model]

    def get_object_list(self) -> QuerySet[Any]:
        return visible(self.model_class, self.request)


class SiteChooseView(_SiteChooseMixin, chooser.ChooseView):
    """The chooser's first view."""


class SiteChooseResultsView(_SiteChooseMixin, chooser.ChooseResultsView):
    """The chooser's further pages and searches."""


class SiteChooserViewSet(chooser.SnippetChooserViewSet):
    """A chooser that offers rows of the own centre."""

    choose_view_class = SiteChooseView
    choose_results_view_class = SiteChooseResultsView


class SiteSnippetViewSet(snippets.SnippetViewSet):
    """All views of a snippet with a ``site``, kept to the sites that the user may edit."""

    edit_view_class = SiteEditView
    delete_view_class = SiteDeleteView
    history_view_class = SiteHistoryView
    usage_view_class = SiteUsageView
    chooser_viewset_class = SiteChooserViewSet

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return visible(self.model, request)
