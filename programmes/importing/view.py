"""Importing budget lines: a table, what it would change, and then a draft."""

from functools import cached_property
from typing import Any

from django.forms import Form
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.importing.two_steps import TwoStepsView
from core.page_tools import PageToolButton, PageToolView
from core.panels import holds_facts
from programmes.funding.choices import usable_sources
from programmes.funding.source import FundingSource
from programmes.importing.forms import AgreedForm, TableForm
from programmes.importing.lines import read_lines
from programmes.importing.plan import Plan, make_plan
from programmes.importing.register import Register
from programmes.importing.table import decode
from programmes.programme_page import ProgrammePage
from programmes.rows.money import in_default_language

URL_NAME = "programmes_import_budget"


def may_import(page: Any, user: Any) -> bool:
    """Lines stand on the page in the default language, and on one that the user may edit now."""
    if not isinstance(page, ProgrammePage):
        return False
    rights = page.permissions_for_user(user)
    return bool(holds_facts(page) and rights.can_edit() and not rights.page_locked())


class ImportBudgetView(PageToolView, TwoStepsView[Plan]):
    """Into the draft of a programme."""

    template_name = "programmes/admin/import_budget.html"
    page_title = _("Import budget lines")
    may_use = may_import
    table_form = TableForm
    agreed_form = AgreedForm
    again = _("Choose another table")

    @cached_property
    def draft(self) -> Any:
        return self.page.get_latest_revision_as_object()

    def text_of(self, form: Form) -> str:
        file = form.cleaned_data.get("file")
        return decode(file.read()) if file else str(form.cleaned_data["text"])

    def make_plan(self, text: str, chosen: dict[str, Any]) -> Plan:
        draft, default = self.draft, in_default_language()
        used = {line.funding_source_id for line in draft.budget_lines.all()}
        sources = usable_sources(draft.get_site(), used).filter(default)
        register = Register(sources, FundingSource.objects.exclude(default), used)
        own_id = str(draft.translation_key)
        return make_plan(draft, read_lines(text, register, draft.period, own_id))

    def success_message(self, plan: Plan) -> str:
        text = gettext("%(created)s lines were added to the draft and %(changed)s changed.")
        return text % {"created": len(plan.created), "changed": len(plan.changed)}

    def after(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])


class ImportBudgetButton(PageToolButton):
    """In the header of a programme's edit view."""

    label = _("Import budget lines")
    icon_name = "upload"
    url_name = URL_NAME
    may_use = may_import
