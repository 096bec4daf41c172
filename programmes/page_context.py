"""What the page of a programme shows, fetched in a fixed number of queries."""

from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest
from wagtail.models import Page

from core.listing import prepare_cards
from core.media import CentreImage
from core.privacy import public_pages
from programmes.chart import bars_of
from programmes.links import reachable
from programmes.rows.links import ProgrammeArea, ProgrammeDocument

LOGO = "max-240x96|format-webp"  # the same as in programmes/partials/partners.html


def programme_context(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Facts, their links in the reader's language, and cards of other programmes."""
    facts = page.source
    load_facts(facts)
    offices = reachable(Page.objects.filter(pk__in=_office_ids(facts)))
    return {
        "facts": facts,
        "status": page.status,
        "recruitment": page.recruitment,
        "contacts": [(row, offices.get(row.contact_page_id)) for row in facts.contacts.all()],
        "places": [
            (offices[row.office_id], row.note)
            for row in facts.places.all()
            if row.office_id in offices
        ],
        "csv_url": page.budget_csv_url(request),
        "charts": [(basis, bars_of(basis)) for basis in page.budget.bases],
        "related": related_programmes(facts),
        "parts": sub_programmes(page),
    }


def load_facts(facts: Any) -> None:
    """All rows of the facts, one query a kind; an unsaved page in a preview has them already."""
    if not facts.pk:
        return
    prefetch_related_objects(
        [facts],
        "budget_lines",
        "recruitment_windows",
        "partners",
        Prefetch("partners__logo", CentreImage.objects.prefetch_renditions(LOGO)),
        Prefetch("areas", ProgrammeArea.objects.select_related("district")),
        "contacts",
        "places",
        Prefetch("documents", ProgrammeDocument.objects.select_related("document")),
        "related",
    )


def related_programmes(facts: Any) -> list[Any]:
    """Cards of the programmes that an editor named, in the editor's order."""
    ids = [row.programme_id for row in facts.related.all()]
    pages = reachable(type(facts).objects.filter(pk__in=ids).defer_streamfields()) if ids else {}
    return prepare_cards(pages[pk] for pk in ids if pk in pages)


def sub_programmes(page: Any) -> list[Any]:
    """Cards of the programmes below this one, in the order of the tree."""
    if not page.numchild:
        return []
    children = type(page).objects.child_of(page).select_related("locale").order_by("path")
    return prepare_cards(public_pages(children).defer_streamfields())


def _office_ids(facts: Any) -> set[int]:
    places = {row.office_id for row in facts.places.all()}
    return places | {row.contact_page_id for row in facts.contacts.all() if row.contact_page_id}
