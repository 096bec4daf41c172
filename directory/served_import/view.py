"""Importing the streets that offices serve: those of one office, or of a whole directory."""

from functools import cached_property
from typing import Any

from django.forms import Form
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.district import District
from core.importing.two_steps import TwoStepsView
from core.page_tools import PageToolButton, PageToolView
from core.panels import holds_facts
from directory.listing.page import DirectoryIndexPage
from directory.office.page import OfficePage
from directory.served_import.columns import COLUMNS
from directory.served_import.forms import AgreedForm, FileForm
from directory.served_import.known import Known
from directory.served_import.plan import Choice, Plan, make_plan
from directory.served_import.rows import read_rows
from directory.streets.importing.table import decode, read_table
from directory.streets.street import Street

URL_NAME = "directory_served_import"


def may_import(page: Any, user: Any) -> bool:
    """Rows stand on pages in the default language; the rights on each office are asked later."""
    if not isinstance(page, OfficePage | DirectoryIndexPage) or page.alias_of_id:
        return False
    return bool(holds_facts(page) and page.permissions_for_user(user).can_edit())


class ServedImportView(PageToolView, TwoStepsView[Plan]):
    """Into the drafts of the offices below a page, itself included."""

    template_name = "directory/admin/served_import.html"
    page_title = _("Import streets served")
    may_use = may_import
    table_form = FileForm
    agreed_form = AgreedForm
    columns = COLUMNS

    @cached_property
    def offices(self) -> list[OfficePage]:
        """Offices of which the file may speak; an alias has no draft of its own."""
        offices = OfficePage.objects.descendant_of(self.page, inclusive=True)
        return list(offices.filter(alias_of__isnull=True).order_by("path"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"is_one_office": len(self.offices) == 1}

    def needed(self) -> tuple[str, ...]:
        return ("street",) if len(self.offices) == 1 else ("office", "street")

    def text_of(self, form: Form) -> str:
        return decode(form.cleaned_data["file"].read())

    def make_plan(self, text: str, chosen: dict[str, Any]) -> Plan:
        table = read_table(text, COLUMNS, self.needed())
        site = self.page.get_site()
        streets, districts = Street.objects.filter(site=site), District.objects.filter(site=site)
        wanted = read_rows(table, Known(self.offices, streets, districts))
        choice = Choice(chosen["replaces"], chosen["publishes"], "district" in table.headings)
        return make_plan(wanted, choice, self.request.user)

    def success_message(self, plan: Plan) -> str:
        done = [one for one in plan.offices if one.does_something]
        text = gettext("Offices changed: %(offices)s; published at once: %(published)s.")
        published = sum(one.is_published for one in done)
        return text % {"offices": len(done), "published": published}

    def after(self) -> str:
        """To the office, or to the list of those below."""
        if len(self.offices) == 1:
            return reverse("wagtailadmin_pages:edit", args=[self.offices[0].pk])
        return reverse("wagtailadmin_explore", args=[self.page.pk])


class ServedImportButton(PageToolButton):
    """In the header of an office's and a directory's edit view."""

    label = _("Import streets served")
    icon_name = "upload"
    url_name = URL_NAME
    may_use = may_import
