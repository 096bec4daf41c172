"""Programmes that one can apply to, for the home page."""

import datetime as dt
from typing import Any

from core import clock
from core.listing import prepare_cards
from core.privacy import public_pages
from core.sections import HomeSection
from programmes.listing.page import ProgrammeIndexPage
from programmes.programme_page import ProgrammePage

ORDER = 50
SHOWN = 5


def recruiting_now(home: Any) -> list[HomeSection]:
    """One section with the programmes below ``home`` that recruit; none where none do."""
    pages = ProgrammePage.objects.descendant_of(home).recruiting(clock.now())
    found = prepare_cards(public_pages(pages).select_related("locale").defer_streamfields())
    if not found:
        return []
    index = public_pages(ProgrammeIndexPage.objects.descendant_of(home)).first()
    context = {"pages": sorted(found, key=_urgency)[:SHOWN], "index": index}
    return [HomeSection(ORDER, "programmes/home/recruiting_now.html", context)]


def _urgency(page: Any) -> tuple[bool, dt.date, str]:
    """Open before announced, and what ends or begins sooner before the rest."""
    recruitment = page.recruitment
    return (not recruitment.is_open, recruitment.next_date or dt.date.max, page.title)
