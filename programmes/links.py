"""Other programmes that a programme leads to, as a reader may reach them."""

from typing import Any

from django.db.models import Q
from django.utils.translation import get_language

from core.listing import prepare_cards
from core.locales import language_of
from core.privacy import public_pages


def other_programmes(page: Any) -> tuple[list[Any], list[Any]]:
    """Cards of the related programmes, as an editor ordered them, and of those below the page.

    Both come in one query, translations included; one that nobody may see is left out.
    """
    ids = [row.programme_id for row in page.source.related.all()]
    if not ids and not page.numchild:
        return [], []
    found = _with_translations(page, ids)
    related = _in_language(found, ids)
    below = [programme for programme in found if programme.is_child_of(page)]
    prepare_cards({programme.pk: programme for programme in (*related, *below)}.values())
    return related, below


def _with_translations(page: Any, ids: list[int]) -> list[Any]:
    programmes = type(page).objects
    wanted = Q(pk__in=ids)
    if page.numchild:
        wanted |= programmes.child_of_q(page)
    keys = programmes.filter(wanted).values("translation_key")
    pages = public_pages(programmes.filter(translation_key__in=keys))
    return list(pages.order_by("path").defer_streamfields())


def _in_language(found: list[Any], ids: list[int]) -> list[Any]:
    by_id = {programme.pk: programme for programme in found}
    by_language = {(page.translation_key, language_of(page)): page for page in found}
    targets = [by_id[pk] for pk in ids if pk in by_id]
    language = get_language() or ""
    return [by_language.get((page.translation_key, language), page) for page in targets]
