"""Addresses below a programme: its budget as files."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from programmes.downloads import csvw
from programmes.downloads.formats import BY_EXTENSION, EXTENSIONS, FORMATS, Format
from programmes.downloads.package import data_package
from programmes.downloads.response import budget_download, data
from programmes.downloads.rows import budget_rows, notes_of
from programmes.downloads.subjects import PROGRAMME_FILE, programme_subject
from programmes.finances import Budget


class BudgetRoutes(RoutablePageMixin):
    """``budzet.csv``, ``.xlsx``, ``.json``, and what is in them; 404 without amounts."""

    budget: Budget
    source: Any

    @re_path(rf"^{PROGRAMME_FILE}\.({EXTENSIONS})/$")
    def budget_file(self, request: HttpRequest, extension: str) -> HttpResponse:
        """The rows of the budget, to the grosz as the page shows them."""
        page: Any = self
        self._refuse_nothing()
        found = BY_EXTENSION[extension]
        rows = budget_rows(page, self.budget, notes_of(self.source.budget_lines.all()))
        name = f"{PROGRAMME_FILE}-{slugify(page.slug)}"
        return budget_download(found, rows, PROGRAMME_FILE, name)

    @path(f"{PROGRAMME_FILE}.{csvw.ENDING}/")
    def budget_csv_metadata(self, request: HttpRequest) -> HttpResponse:
        """What the columns of the CSV file are."""
        self._refuse_nothing()
        subject = programme_subject(self, self.budget, request)
        return data(csvw.csv_metadata(subject), csvw.CONTENT_TYPE)

    @path("datapackage.json/")
    def budget_package(self, request: HttpRequest) -> HttpResponse:
        """What the files hold."""
        self._refuse_nothing()
        return data(data_package(programme_subject(self, self.budget, request)))

    def budget_files(self, request: HttpRequest) -> list[tuple[Format, str]]:
        """The formats with their addresses; none while no amount is known."""
        page: Any = self
        folder = page.get_url(request) or "/"
        return [
            (found, f"{folder}{PROGRAMME_FILE}.{found.extension}")
            for found in FORMATS
            if self.budget
        ]

    def _refuse_nothing(self) -> None:
        if not self.budget:
            raise Http404("Nothing is known of this programme's money.")
