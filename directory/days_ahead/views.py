"""What is written on an editing form, as days; nothing is saved."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView

from core import clock
from directory.days_ahead.table import days_ahead
from directory.office.page import OfficePage
from directory.office.schedule import ROWS, schedules_of


class DaysAheadView(PreviewOnEditView):
    """For a page that exists; 403 for whom may not edit it, 404 for what is no office."""

    http_method_names = ("post",)

    def get_object(self) -> OfficePage:
        page = super().get_object()
        if not isinstance(page, OfficePage):
            raise Http404
        return page

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.get_form(request.POST)
        form.check_hours()
        errors = [error for name in ROWS for error in _errors(form.formsets.get(name))]
        context = {"errors": errors, "ahead": None if errors else _written(form)}
        return TemplateResponse(request, "directory/admin/days_ahead.html", context)


class DaysAheadOnAddView(PreviewOnCreateView, DaysAheadView):
    """For a page that is still to be made."""

    http_method_names = ("post",)
    post = DaysAheadView.post


def _errors(formset: Any) -> list[str]:
    if formset is None:
        return []
    rows = [text for form in formset.forms for texts in form.errors.values() for text in texts]
    return [*rows, *formset.non_form_errors()]


def _written(form: Any) -> Any:
    """Rows of the form become rows of the page in memory, as for Wagtail's own preview."""
    for name in ROWS:
        if name in form.formsets:
            form.formsets[name].save(commit=False)
    return days_ahead(schedules_of(form.instance), clock.today())
