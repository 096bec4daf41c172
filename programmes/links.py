"""Other programmes that a programme leads to, as a reader may reach them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import get_language

from core.listing import prepare_cards
from core.locales import language_of
from core.privacy import public_pages


@dataclass(frozen=True)
class Others:
    """Other programmes; ``whole`` is the one of which the page is a part, None where of none."""

    related: list[Any]
    parts: list[Any]
    whole: Any | None


def other_programmes(page: Any) -> Others:
    """Cards of the related programmes, as an editor ordered them, and of those below the page.

    All come in one query, translations included; one that nobody may see is left out. The facts
    of the page itself get their recruitment windows in the same query as those of the cards.
    """
    ids = [row.programme_id for row in page.source.related.all()]
    found = _with_translations(page, ids) if page.pk else []
    related = _in_language(found, ids)
    parts = [programme for programme in found if programme.is_child_of(page)]
    whole = next((programme for programme in found if page.is_child_of(programme)), None)
    facts = [page.source] if page.pk else []
    prepare_cards({shown.pk: shown for shown in (*related, *parts, *facts)}.values())
    return Others(related, parts, whole)


def _with_translations(page: Any, ids: list[int]) -> list[Any]:
    programmes = type(page).objects
    wanted = Q(pk__in=ids) | programmes.child_of_q(page) | programmes.parent_of_q(page)
    keys = programmes.filter(wanted).values("translation_key")
    pages = public_pages(programmes.filter(translation_key__in=keys))
    return list(pages.order_by("path").defer_streamfields())


def _in_language(found: list[Any], ids: list[int]) -> list[Any]:
    by_id = {programme.pk: programme for programme in found}
    by_language = {(page.translation_key, language_of(page)): page for page in found}
    targets = [by_id[pk] for pk in ids if pk in by_id]
    language = get_language() or ""
    return [by_language.get((page.translation_key, language), page) for page in targets]
