"""What the finance overview shows."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext

from core.below import Below
from programmes.chart import chart_of
from programmes.downloads import csvw
from programmes.downloads.formats import FORMATS
from programmes.downloads.subjects import FINANCES, all_subject
from programmes.finances import Budget


def finances_place() -> Below:
    """The overview as breadcrumbs and search engines name it."""
    return Below(
        FINANCES,
        gettext("Finances of programmes"),
        gettext(
            "All programmes together, by years and by who pays. Amounts stated, planned and spent "
            "are never added to each other."
        ),
    )


def overview_context(index: Any, budget: Budget, request: HttpRequest) -> dict[str, Any]:
    """A chart and a table for each basis, and the files."""
    subject = all_subject(index, budget, request)
    return {
        "charts": [(basis, chart_of(basis)) for basis in budget.bases],
        "files": [(found, subject.url(found.extension)) for found in FORMATS],
        "csvw_url": subject.url(csvw.ENDING),
        "subject": subject,
    }
