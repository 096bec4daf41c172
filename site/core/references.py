"""Pages that point to a page, whatever plugin they come from."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

PLACES = "places."


def placed_at(place: Page) -> list[int]:
    """Ids of pages with a row ``places`` that names this page: what takes place there.

    Drafts are among them: whoever shows them asks core.privacy first.
    """
    rows = ReferenceIndex.get_references_to(place).filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        model_path__startswith=PLACES,
    )
    return sorted({int(pk) for pk in rows.values_list("object_id", flat=True)})
