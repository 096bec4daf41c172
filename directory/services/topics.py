"""By what the search narrows services: life situation, target group, office."""

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.alphabet import alphabetical
from core.ids import is_id
from core.localised import localised_by_id, translations_of
from core.privacy import public_pages
from core.search_topics import FOR_WHOM, Topic, TopicFacet, labels_of, topics_of
from directory.enums import LifeSituation
from directory.office.page import OfficePage

SITUATION, OFFICE = "situation", "office"


def service_topics(service: Any) -> tuple[Topic, ...]:
    """What the editors have ticked, and the ids of the offices at which it is settled."""
    facts = service.source
    return (
        *topics_of(SITUATION, facts.life_situations),
        *topics_of(FOR_WHOM.name, facts.target_groups),
        *topics_of(OFFICE, (row.office_id for row in facts.places.all())),
    )


def office_labels(request: HttpRequest, values: Collection[str]) -> dict[str, str]:
    """Titles of public offices of the reader's site, in the alphabet's order; one query."""
    ids = [int(value) for value in values if is_id(value)]
    roots = _roots(request)
    if not ids or not roots:
        return {}
    keys = translations_of(ids).values("translation_key")
    pages = public_pages(OfficePage.objects.filter(translation_key__in=keys)).defer_streamfields()
    known = [page for page in pages if page.url_path.startswith(roots)]
    titles = {str(pk): page.title for pk, page in localised_by_id(ids, known).items()}
    return dict(sorted(titles.items(), key=lambda office: alphabetical(office[1])))


def _roots(request: HttpRequest) -> tuple[str, ...]:
    """Where the pages of the site stand, in each language."""
    site = Site.find_for_request(request)
    paths = Site.get_site_root_paths()
    return tuple(path.root_path for path in paths if site and path.site_id == site.pk)


TOPICS = [
    TopicFacet(10, SITUATION, _("What has happened"), labels_of(LifeSituation)),
    FOR_WHOM,
    TopicFacet(30, OFFICE, _("Where"), office_labels),
]
