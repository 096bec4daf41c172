"""Closures in the admin's menu."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.snippets.views import snippets

from core.site_scope import SiteEditView, SiteSnippetViewSet
from directory.closures.closure import Closure
from directory.closures.form import ClosureForm


class AskingMixin:
    """A question is shown as one: nobody has made a mistake."""

    request: HttpRequest
    produced_error_message: str | None

    def form_invalid(self, form: ClosureForm) -> HttpResponse:
        if form.question:
            self.produced_error_message = None
            messages.warning(self.request, form.question)
        return super().form_invalid(form)  # type: ignore[misc]


class ClosureCreateView(AskingMixin, snippets.CreateView):
    """Asks before it saves."""


class ClosureEditView(AskingMixin, SiteEditView):
    """Asks before it saves other days or offices."""


class ClosureViewSet(SiteSnippetViewSet):
    """Closures of the own centre."""

    model = Closure
    add_view_class = ClosureCreateView
    edit_view_class = ClosureEditView
    icon = "calendar-alt"
    menu_label = _("Closures")
    menu_order = 256
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["reason", "starts_on", "ends_on", "all_offices", "site"]
    list_filter = ["site", "locale"]
    search_fields = ["reason"]
    edit_handler = ObjectList(
        [
            FieldPanel("site"),
            FieldPanel("reason"),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            FieldPanel("all_offices"),
            FieldPanel("offices", widget=forms.CheckboxSelectMultiple),
            FieldPanel("announced_from"),
        ],
        base_form_class=ClosureForm,
    )
