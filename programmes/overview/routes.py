"""Addresses below a list of programmes: the finance overview and its files."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language, override
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from core.below import note_below
from core.locales import language_of
from programmes.downloads import catalogue, csvw, dane_gov_pl
from programmes.downloads.formats import BY_EXTENSION, EXTENSIONS
from programmes.downloads.package import data_package
from programmes.downloads.response import budget_download, data
from programmes.downloads.subjects import ALL_FILE, FINANCES, all_subject, programme_subject
from programmes.finances import Budget
from programmes.overview.context import finances_place, overview_context
from programmes.overview.programmes import all_rows, budgeted
from programmes.overview.totals import total_budget

HARVESTED_IN = "pl"


class FinanceRoutes(RoutablePageMixin):
    """What a list of programmes answers under ``finanse/``; 404 while no amount is known."""

    @path(FINANCES)
    def finances(self, request: HttpRequest) -> HttpResponse:
        """All programmes by year and source."""
        place = finances_place()
        note_below(request, place)
        context = overview_context(self, self.budget_of_all(), request) | {"place": place}
        return self.render(request, template="programmes/finances.html", context_overrides=context)

    @re_path(rf"^{FINANCES}{ALL_FILE}\.({EXTENSIONS})/$")
    def budgets_file(self, request: HttpRequest, extension: str) -> HttpResponse:
        """All budgets as CSV, XLSX or JSON."""
        rows = all_rows(self)
        if not rows:
            raise Http404("Nothing is known of the money of these programmes.")
        return budget_download(BY_EXTENSION[extension], rows, ALL_FILE, ALL_FILE)

    @path(f"{FINANCES}{ALL_FILE}.{csvw.ENDING}/")
    def budgets_csv_metadata(self, request: HttpRequest) -> HttpResponse:
        """What the columns of the CSV file are."""
        subject = all_subject(self, self.budget_of_all(), request)
        return data(csvw.csv_metadata(subject), csvw.CONTENT_TYPE)

    @path(f"{FINANCES}datapackage.json/")
    def budgets_package(self, request: HttpRequest) -> HttpResponse:
        """What the files hold."""
        return data(data_package(all_subject(self, self.budget_of_all(), request)))

    @path(f"{FINANCES}katalog.jsonld/")
    def budgets_catalogue(self, request: HttpRequest) -> HttpResponse:
        """The catalogue for portals of open data: all budgets as one dataset, and each apart.

        What is not translated is a dataset of the catalogue in its own language only.
        """
        whole = all_subject(self, self.budget_of_all(), request)
        single = [
            programme_subject(page, budget, request)
            for page, budget in budgeted(self)
            if language_of(page) == get_language()
        ]
        return data(catalogue.catalogue(whole, [whole, *single]), catalogue.CONTENT_TYPE)

    @re_path(rf"^{FINANCES}dane-gov-pl\.(xml|md5)/$")
    def budgets_harvest(self, request: HttpRequest, extension: str) -> HttpResponse:
        """What dane.gov.pl fetches, and the sum by which it knows whether to fetch it."""
        page: Any = self
        with override(HARVESTED_IN):
            subject = all_subject(page.source, self.budget_of_all(), request)
            content = dane_gov_pl.harvest_xml([subject])
        if extension == "md5":
            return HttpResponse(dane_gov_pl.md5_of(content), content_type="text/plain")
        return HttpResponse(content, content_type=dane_gov_pl.CONTENT_TYPE)

    def budget_of_all(self) -> Budget:
        """All public programmes as one budget."""
        budget = total_budget(self)
        if not budget:
            raise Http404("Nothing is known of the money of these programmes.")
        return budget
