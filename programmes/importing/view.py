"""Importing budget lines: a table, what it would change, and then a draft."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.admin.widgets.button import Button

from core.panels import holds_facts
from programmes.funding.source import FundingSource
from programmes.importing.forms import AgreedForm, TableForm
from programmes.importing.lines import read_lines
from programmes.importing.plan import Plan, carry_out, make_plan
from programmes.importing.register import Register
from programmes.importing.table import Refused
from programmes.programme_page import ProgrammePage
from programmes.rows.money import in_default_language

URL_NAME = "programmes_import_budget"


class ImportBudgetView(WagtailAdminTemplateMixin, TemplateView):
    """A first POST brings a table and is shown a plan; a second one, with it, saves a draft.

    Nothing is kept in between: the page itself holds the table, and a plan that would do something
    else by now is shown again.
    """

    template_name = "programmes/admin/import_budget.html"
    page_title = _("Import budget lines")
    header_icon = "upload"
    draft: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied for who may not edit the page now."""
        page = get_object_or_404(ProgrammePage, pk=kwargs["page_id"])
        if not may_import(page, request.user):
            raise PermissionDenied
        self.draft = page.get_latest_revision_as_object()
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.draft.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = get_breadcrumbs_items_for_page(self.draft, self.request.user)
        return [*above, {"url": "", "label": self.page_title}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._show(form=TableForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        agreed = AgreedForm(request.POST) if "fingerprint" in request.POST else None
        form = TableForm(request.POST, request.FILES)
        if not (agreed or form).is_valid():
            return self._show(form=form)
        try:
            text = agreed.cleaned_data["text"] if agreed else form.table
            plan = self._plan(text)
        except Refused as refused:
            return self._show(form=TableForm(), problems=refused.problems)
        if agreed is None:
            return self._show(plan=plan, text=text)
        if plan.fingerprint != agreed.cleaned_data["fingerprint"]:
            told = gettext("The draft has changed meanwhile. Look at what would be done now.")
            messages.warning(request, told)
            return self._show(plan=plan, text=text)
        return self._carry_out(plan)

    def _plan(self, text: str) -> Plan:
        site, own_id = self.draft.get_site(), str(self.draft.translation_key)
        sources = FundingSource.objects.filter(Q(site__isnull=True) | Q(site=site))
        default = in_default_language()
        register = Register(sources.filter(default), FundingSource.objects.exclude(default))
        return make_plan(self.draft, read_lines(text, register, self.draft.period, own_id))

    def _carry_out(self, plan: Plan) -> HttpResponse:
        carry_out(plan, self.draft, self.request.user)
        told = gettext("%(created)s lines were added to the draft and %(changed)s changed.")
        numbers = {"created": len(plan.created), "changed": len(plan.changed)}
        messages.success(self.request, told % numbers)
        return redirect("wagtailadmin_pages:edit", self.draft.pk)

    def _show(self, **context: Any) -> HttpResponse:
        status = 422 if context.get("problems") else 200
        return self.render_to_response(self.get_context_data(**context), status=status)


def may_import(page: Any, user: Any) -> bool:
    """Lines stand on the page in the default language, and on one that the user may edit now."""
    rights = page.permissions_for_user(user)
    return bool(holds_facts(page) and rights.can_edit() and not rights.page_locked())


class ImportBudgetButton(Button):
    """In the header of a programme's edit view."""

    label = _("Import budget lines")
    icon_name = "upload"

    def __init__(self, page: Any, user: Any) -> None:
        self.show = isinstance(page, ProgrammePage) and bool(page.pk) and may_import(page, user)
        super().__init__(url=reverse(URL_NAME, args=[page.pk]) if self.show else None, priority=67)
