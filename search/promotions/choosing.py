"""Promoted results that may be shown: public, of this site, in the reader's language."""

from collections.abc import Mapping

from django.utils.translation import override
from wagtail.models import Page

from core import clock
from core.locales import language_of
from core.localised import localised_by_id
from search.models import PromotedResult
from search.promotions.matching import matching_rules
from search.promotions.promotion import Promotion
from search.queries import SearchQuery

MAX_SHOWN = 3


def promoted_for(query: SearchQuery) -> list[Promotion]:
    """The centre's own results for exactly this question, in its order; mostly none.

    ``query`` may be expanded: a promoted "zapomoga" is found by its synonym too. Pages are looked
    up now, so that one withdrawn a moment ago is not shown.
    """
    rules = matching_rules(query, clock.now())
    if not rules:
        return []
    with override(query.locale):
        pages = localised_by_id([rule.page_id for rule in rules if rule.page_id])
    shown = (_promotion(rule, pages, query.site_id) for rule in rules)
    return _different([promotion for promotion in shown if promotion])[:MAX_SHOWN]


def _promotion(rule: PromotedResult, pages: Mapping[int, Page], site_id: int) -> Promotion | None:
    if rule.page_id is None:
        return Promotion(rule.title, rule.description, rule.url)
    page = pages.get(rule.page_id)
    place = page.get_url_parts() if page else None
    if page is None or place is None or place[0] != site_id or place[2] is None:
        return None
    return _of_page(rule, page.specific, place[2])


def _of_page(rule: PromotedResult, page: Page, url: str) -> Promotion:
    return Promotion(
        title=rule.title or page.title,
        description=rule.description or getattr(page, "summary", ""),
        url=url,
        language=language_of(page),
        page_id=page.pk,
        key=page.translation_key,
    )


def _different(promotions: list[Promotion]) -> list[Promotion]:
    """Each address once, by the rule that comes first."""
    first: dict[str, Promotion] = {}
    for promotion in promotions:
        first.setdefault(promotion.url, promotion)
    return list(first.values())
