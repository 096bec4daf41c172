"""The subjects of downloads: a programme's page, and the list of all programmes."""

from typing import Any

from django.http import HttpRequest
from django.utils.text import slugify
from django.utils.translation import gettext

from core.centre import get_centre
from programmes.downloads.subject import Subject
from programmes.finances import Budget

PROGRAMME_FILE = "budzet"
ALL_FILE = "budzety"
FINANCES = "finanse/"


def programme_subject(page: Any, budget: Budget, request: HttpRequest) -> Subject:
    """The budget of one programme."""
    url = page.get_full_url(request)
    return Subject(
        id=str(page.translation_key),
        name=f"budget-{slugify(page.slug)}",
        title=gettext("Budget: %(title)s") % {"title": page.title},
        description=gettext("What the programme “%(title)s” costs and who pays, by years.")
        % {"title": page.title},
        page_url=url,
        folder_url=url,
        file_name=PROGRAMME_FILE,
        publisher=_publisher(request),
        keywords=_keywords(),
        years=_years(budget),
    )


def all_subject(index: Any, budget: Budget, request: HttpRequest) -> Subject:
    """The budgets of all programmes of a centre."""
    url = f"{index.get_full_url(request)}{FINANCES}"
    publisher = _publisher(request)
    return Subject(
        id=str(index.translation_key),
        name=f"budgets-{slugify(publisher) or 'centre'}",
        title=gettext("Budgets of programmes: %(centre)s") % {"centre": publisher},
        description=gettext(
            "What the programmes of %(centre)s cost and who pays, by years and sources: "
            "amounts as stated in documents, planned and spent, in PLN."
        )
        % {"centre": publisher},
        page_url=url,
        folder_url=url,
        file_name=ALL_FILE,
        publisher=publisher,
        keywords=_keywords(),
        years=_years(budget),
    )


def _publisher(request: HttpRequest) -> str:
    centre = get_centre(request)
    return centre.words.name if centre else request.get_host()


def _keywords() -> tuple[str, ...]:
    return gettext("budget"), gettext("social assistance"), gettext("programmes")


def _years(budget: Budget) -> tuple[int, ...]:
    found = {year.year for basis in budget.bases for year in basis.years if year.year}
    return tuple(sorted(found))
