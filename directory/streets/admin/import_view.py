"""Importing streets: a file, what it would change, and then the change."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from directory.streets.admin.import_form import AgreedForm, FileForm
from directory.streets.importing.plan import Plan, make_plan
from directory.streets.importing.problems import Refused
from directory.streets.importing.rows import COLUMNS, NEEDED
from directory.streets.importing.table import decode
from directory.streets.street import Street

URL_NAME = "directory_streets_import"
SHOWN = 200


class StreetsImportView(WagtailAdminTemplateMixin, TemplateView):
    """A first POST brings a file and is shown a plan; a second one, with the plan, carries it out.

    Nothing is kept in between: the page itself holds the text, and a plan that would do something
    else by now is shown again.
    """

    template_name = "directory/admin/streets_import.html"
    page_title = _("Import streets")
    header_icon = "upload"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        streets = {"url": _list_url(), "label": Street._meta.verbose_name_plural}
        return [*super().get_breadcrumbs_items(), streets, {"url": "", "label": self.page_title}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._show(form=FileForm(user=request.user))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "fingerprint" in request.POST:
            return self._carry_out(AgreedForm(request.POST, user=request.user))
        form = FileForm(request.POST, request.FILES, user=request.user)
        if not form.is_valid():
            return self._show(form=form)
        try:
            text = decode(form.cleaned_data["file"].read())
            plan = make_plan(text, form.cleaned_data["site"])
        except Refused as refused:
            return self._show(form=form, problems=refused.problems)
        return self._show_plan(plan, text, form.cleaned_data["site"])

    def _carry_out(self, form: AgreedForm) -> HttpResponse:
        if not form.is_valid():
            return self._show(form=FileForm(user=self.request.user))
        text, site = form.cleaned_data["text"], form.cleaned_data["site"]
        try:
            plan = make_plan(text, site)
        except Refused as refused:
            new_form = FileForm(user=self.request.user)
            return self._show(form=new_form, problems=refused.problems)
        if plan.fingerprint != form.cleaned_data["fingerprint"]:
            messages.warning(
                self.request,
                gettext("The register has changed meanwhile. Look at what would be done now."),
            )
            return self._show_plan(plan, text, site)
        plan.carry_out(self.request.user)
        text = gettext("%(created)s streets were added and %(changed)s changed.")
        numbers = {"created": len(plan.created), "changed": len(plan.changed)}
        messages.success(self.request, text % numbers)
        return redirect(_list_url())

    def _show_plan(self, plan: Plan, text: str, site: Site) -> HttpResponse:
        return self._show(plan=plan, text=text, site=site, shown=f":{SHOWN}")

    def _show(self, **context: Any) -> HttpResponse:
        status = 422 if context.get("problems") else 200
        headings = {name: heading for heading, name in reversed(COLUMNS.items())}
        columns = [(heading, name in NEEDED) for name, heading in headings.items()]
        context = self.get_context_data(**context, columns=columns)
        return self.render_to_response(context, status=status)


def _list_url() -> str:
    viewset = Street.snippet_viewset  # type: ignore[attr-defined]
    return reverse(viewset.get_url_name("list"))
