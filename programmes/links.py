"""Pages that a programme points to, as a reader may reach them."""

from typing import Any

from wagtail.query import PageQuerySet

from core.localised import localised
from core.privacy import public_pages


def reachable(targets: PageQuerySet) -> dict[int, Any]:
    """Public pages in the reader's language where they exist in it, by the id of their target.

    All ``targets`` are of one type; one that nobody may see is left out.
    """
    here = list(public_pages(targets).select_related("locale"))
    return {target.pk: page for target, page in zip(here, localised(here), strict=True)}
