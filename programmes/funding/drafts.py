"""Programmes that name a funding source; no foreign key protects what only a revision says."""

from collections.abc import Collection, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, ProtectedError, Q, QuerySet
from django.utils.translation import gettext
from wagtail.models import Revision

from programmes.funding.protection import lines_of_facts
from programmes.funding.source import FundingSource
from programmes.programme_page import ProgrammePage
from programmes.rows.money import BudgetLine, in_default_language


def pages_naming(sources: Collection[Any]) -> QuerySet[ProgrammePage]:
    """Programmes that name one of the sources, published or in a draft, each where it is chosen."""
    lines = lines_of_facts(BudgetLine.objects.filter(funding_source__in=sources))
    named = Q(pk__in=lines.values("programme")) | Q(pk__in=drafts_naming(sources).values("pk"))
    return ProgrammePage.objects.filter(named).order_by("title", "pk")


def drafts_naming(sources: Collection[Any]) -> QuerySet[ProgrammePage]:
    """Programmes whose draft, or a version waiting for its day, has a line of one of the sources.

    Drafts of translations have copies of lines that nobody can change, and do not count. The JSON
    is read here and not searched: SQLite cannot ask whether a list contains something.
    """
    wanted = {source.pk for source in sources}
    named = (
        page_id
        for page_id, lines in _lines_of_drafts()
        if any(line.get("funding_source") in wanted for line in lines or ())
    )
    return ProgrammePage.objects.filter(in_default_language(), pk__in=list(named))


def refuse_named_in_drafts(instance: FundingSource, **_: Any) -> None:
    """Before a source is deleted; raises ProtectedError, as the foreign key of a line does."""
    pages: set[Model] = set(drafts_naming([instance]))
    if pages:
        told = gettext("The funding source “%(source)s” stands in drafts of programmes.")
        raise ProtectedError(told % {"source": instance}, pages)


def _lines_of_drafts() -> Iterator[tuple[str, list[dict[str, Any]] | None]]:
    page_type = ContentType.objects.get_for_model(ProgrammePage)
    latest = ProgrammePage.objects.filter(latest_revision__isnull=False).values("latest_revision")
    drafts = Revision.objects.filter(content_type=page_type).filter(
        Q(pk__in=latest) | Q(approved_go_live_at__isnull=False)
    )
    return drafts.values_list("object_id", "content__budget_lines").iterator()
