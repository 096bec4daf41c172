"""What the page of a programme shows, fetched in a fixed number of queries."""

from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest
from django.utils.html import strip_tags

from core.localised import localised_by_id
from programmes.chart import chart_of
from programmes.contents import contents_of
from programmes.goals import goals_of
from programmes.links import other_programmes
from programmes.news import news_cards
from programmes.pictures import emblems_with_logos
from programmes.rows.links import ProgrammeArea, ProgrammeDocument
from programmes.rows.people import Partner, leader_first
from programmes.rows.recruitment import RecruitmentDocument


def programme_context(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Facts, their links in the reader's language, and cards of other programmes."""
    facts = page.source
    load_facts(facts)
    pages = localised_by_id(_page_ids(facts))
    others = other_programmes(page)
    context = {
        "facts": facts,
        "goals": goals_of(page.goals),
        "emblems": emblems_with_logos(page),
        "partners": leader_first(facts.partners.all()),
        "whole": others.whole,
        "news": news_cards(facts, pages),
        "status": page.status,
        "recruitment": page.recruitment,
        "applying": is_applying_described(page),
        **_contacts(facts, pages),
        "places": [
            (pages[row.office_id], row.note) for row in facts.places.all() if row.office_id in pages
        ],
        "files": page.budget_files(request),
        "charts": [(basis, chart_of(basis)) for basis in page.budget.bases],
        "related": others.related,
        "parts": others.parts,
    }
    return context | {"contents": contents_of(page, context)}


def is_applying_described(page: Any) -> bool:
    """Whether there is more to say of recruitment than its state."""
    facts = page.source
    rows = (facts.recruitment_windows, facts.recruitment_documents)
    texts = (page.how_to_apply, page.recruitment_rules)
    return any(list(row.all()) for row in rows) or any(strip_tags(text).strip() for text in texts)


def load_facts(facts: Any) -> None:
    """All rows of the facts, one query a kind; an unsaved page in a preview has them already."""
    if not facts.pk:
        return
    prefetch_related_objects(
        [facts],
        Prefetch("partners", Partner.objects.select_related("institution__logo")),
        Prefetch("areas", ProgrammeArea.objects.select_related("district")),
        "contacts",
        "places",
        Prefetch("documents", ProgrammeDocument.objects.select_related("document")),
        Prefetch("recruitment_documents", RecruitmentDocument.objects.select_related("document")),
        "related",
        "news",
    )


def _contacts(facts: Any, pages: dict[int, Any]) -> dict[str, Any]:
    """Contacts with the pages of their offices, the coordinator apart."""
    rows = [(row, pages.get(row.contact_page_id)) for row in facts.contacts.all()]
    return {
        "coordinators": [pair for pair in rows if pair[0].is_coordinator],
        "contacts": [pair for pair in rows if not pair[0].is_coordinator],
    }


def _page_ids(facts: Any) -> list[int]:
    """Offices and news: pages of other plugins that the page leads to."""
    ids = [row.office_id for row in facts.places.all()]
    ids += [row.contact_page_id for row in facts.contacts.all() if row.contact_page_id]
    return ids + [row.page_id for row in facts.news.all()]
