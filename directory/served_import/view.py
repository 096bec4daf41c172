"""Importing the streets that offices serve: those of one office, or of a whole directory."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from core.district import District
from core.panels import holds_facts
from directory.listing.page import DirectoryIndexPage
from directory.office.page import OfficePage
from directory.served_import.columns import COLUMNS
from directory.served_import.forms import AgreedForm, FileForm
from directory.served_import.known import Known
from directory.served_import.plan import Choice, Plan, make_plan
from directory.served_import.rows import read_rows
from directory.streets.admin.two_steps import TwoStepsView
from directory.streets.importing.table import read_table
from directory.streets.street import Street

URL_NAME = "directory_served_import"


class ServedImportView(TwoStepsView):
    """Into the drafts of the offices below a page, itself included."""

    template_name = "directory/admin/served_import.html"
    page_title = _("Import streets served")
    file_form = FileForm
    agreed_form = AgreedForm
    columns = COLUMNS
    page: Any
    offices: list[OfficePage]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied for who may not edit the page."""
        page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not may_import(page, request.user):
            raise PermissionDenied
        self.page = page
        offices = OfficePage.objects.descendant_of(page, inclusive=True)
        self.offices = list(offices.filter(alias_of__isnull=True).order_by("path"))
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = get_breadcrumbs_items_for_page(self.page, self.request.user)
        return [*above, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"is_one_office": len(self.offices) == 1}

    def needed(self) -> tuple[str, ...]:
        return ("street",) if len(self.offices) == 1 else ("office", "street")

    def make_plan(self, text: str, chosen: dict[str, Any]) -> Plan:
        table = read_table(text, COLUMNS, self.needed())
        site = self.page.get_site()
        streets, districts = Street.objects.filter(site=site), District.objects.filter(site=site)
        wanted = read_rows(table, Known(self.offices, streets, districts))
        choice = Choice(chosen["replaces"], chosen["publishes"])
        return make_plan(wanted, choice, self.request.user)

    def told(self, plan: Plan) -> str:
        done = [one for one in plan.offices if one.does_something]
        text = gettext("Offices changed: %(offices)s; published at once: %(published)s.")
        published = sum(one.is_published for one in done)
        return text % {"offices": len(done), "published": published}

    def after(self) -> str:
        """To the office, or to the list of those below."""
        if len(self.offices) == 1:
            return reverse("wagtailadmin_pages:edit", args=[self.offices[0].pk])
        return reverse("wagtailadmin_explore", args=[self.page.pk])


def may_import(page: Any, user: Any) -> bool:
    """Rows stand on pages in the default language; the rights on each office are asked later."""
    if not isinstance(page, OfficePage | DirectoryIndexPage) or not page.pk or page.alias_of_id:
        return False
    return bool(holds_facts(page) and page.permissions_for_user(user).can_edit())


class ServedImportButton(Button):
    """In the header of an office's and a directory's edit view."""

    label = _("Import streets served")
    icon_name = "upload"

    def __init__(self, page: Any, user: Any) -> None:
        self.show = may_import(page, user)
        super().__init__(url=reverse(URL_NAME, args=[page.pk]) if self.show else None, priority=67)
