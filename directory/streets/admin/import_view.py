"""Importing streets: a file, what it would change, and then the change."""

from typing import Any

from django.forms import Form
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.importing.two_steps import TwoStepsView
from directory.streets.admin.import_form import AgreedForm, FileForm
from directory.streets.importing.plan import Plan, make_plan
from directory.streets.importing.rows import COLUMNS, NEEDED
from directory.streets.importing.table import decode
from directory.streets.street import Street

URL_NAME = "directory_streets_import"


class StreetsImportView(TwoStepsView[Plan]):
    """Into the register of a centre."""

    template_name = "directory/admin/streets_import.html"
    page_title = _("Import streets")
    table_form = FileForm
    agreed_form = AgreedForm
    columns = COLUMNS

    def needed(self) -> tuple[str, ...]:
        return NEEDED

    def form_options(self) -> dict[str, Any]:
        return {"user": self.request.user}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        streets = {"url": self.after(), "label": Street._meta.verbose_name_plural}
        return [*super().get_breadcrumbs_items(), streets, {"url": "", "label": self.page_title}]

    def text_of(self, form: Form) -> str:
        return decode(form.cleaned_data["file"].read())

    def make_plan(self, text: str, chosen: dict[str, Any]) -> Plan:
        return make_plan(text, chosen["site"])

    def success_message(self, plan: Plan) -> str:
        text = gettext("%(created)s streets were added and %(changed)s changed.")
        return text % {"created": len(plan.created), "changed": len(plan.changed)}

    def after(self) -> str:
        viewset = Street.snippet_viewset  # type: ignore[attr-defined]
        return reverse(viewset.get_url_name("list"))
