"""Logos and emblems of a programme's page with their files, in one query for all of them."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from core.media import CentreImage, CentreRendition
from programmes.emblems import emblems_of

LOGO = "max-240x96|format-webp"  # the same as in programmes/partials/partners.html
EMBLEM = "max-400x160|format-webp"  # the same as in programmes/partials/emblems.html
Files = dict[int, list[CentreRendition]]


@dataclass(frozen=True)
class Picture:
    """An emblem that is there to be shown."""

    image: CentreImage
    alt: str


def emblems_with_logos(page: Any) -> list[Picture]:
    """The emblems of a programme with EU money; the partners' logos get their files too.

    An emblem whose image was deleted is left out.
    """
    facts = page.source
    stream = page.eu_emblems or facts.eu_emblems
    emblems = emblems_of(stream, facts.eu_period) if facts.eu_fund and stream else []
    logos = [row.logo for row in facts.partners.all() if row.logo]
    files = _files({*(one.image_id for one in emblems), *(logo.pk for logo in logos)})
    images = _images({emblem.image_id for emblem in emblems}, files)
    for image in (*images.values(), *logos):
        image.prefetched_renditions = files[image.pk]
    return [Picture(images[one.image_id], one.alt) for one in emblems if one.image_id in images]


def _files(image_ids: Collection[int]) -> Files:
    found: Files = defaultdict(list)
    if image_ids:
        rows = CentreRendition.objects.filter(filter_spec__in=(LOGO, EMBLEM))
        for file in rows.filter(image__in=image_ids).select_related("image"):
            found[file.image_id].append(file)
    return found


def _images(image_ids: Collection[int], files: Files) -> dict[int, CentreImage]:
    """Those that come with their files, and in a query of its own what has none yet."""
    known = {pk: files[pk][0].image for pk in image_ids if files.get(pk)}
    return known | CentreImage.objects.in_bulk([pk for pk in image_ids if pk not in known])
