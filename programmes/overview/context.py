"""What the finance overview shows."""

from typing import Any

from django.http import HttpRequest

from programmes.chart import chart_of
from programmes.downloads.formats import FORMATS
from programmes.downloads.subjects import all_subject
from programmes.finances import Budget


def overview_context(index: Any, budget: Budget, request: HttpRequest) -> dict[str, Any]:
    """A chart and a table for each basis, and the files."""
    subject = all_subject(index, budget, request)
    return {
        "charts": [(basis, chart_of(basis)) for basis in budget.bases],
        "files": [(found, subject.url(found.extension)) for found in FORMATS],
        "subject": subject,
    }
