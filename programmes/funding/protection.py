"""What keeps a funding source from being deleted: lines of the pages that keep facts."""

from typing import Any

from django.conf import settings
from django.db.models import CASCADE, PROTECT, Q, QuerySet


def protect_facts(collector: Any, field: Any, sub_objs: Any, using: str) -> None:
    """``on_delete`` of a line's source; copies of lines on translations, which nobody edits, go."""
    facts = lines_of_facts(sub_objs)
    if facts:
        PROTECT(collector, field, facts, using)
    CASCADE(collector, field, sub_objs, using)


def lines_of_facts(lines: QuerySet[Any]) -> QuerySet[Any]:
    """Lines that no page in the default language has instead of theirs."""
    pages = lines.model._meta.get_field("programme").related_model._default_manager
    keeping = pages.filter(locale__language_code=settings.LANGUAGE_CODE)
    own = Q(programme__locale__language_code=settings.LANGUAGE_CODE)
    return lines.filter(own | ~Q(programme__translation_key__in=keeping.values("translation_key")))


def drop_lines_without_source(page: Any) -> None:
    """Leave lines of an older version out of a translation whose source was deleted since.

    On the page in the default language the form asks for another source; here is no such form.
    """
    lines = list(page.budget_lines.all())
    kept = [line for line in lines if line.funding_source_id]
    if len(kept) < len(lines):
        page.budget_lines = kept
