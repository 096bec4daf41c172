"""The row of emblems that a programme with EU money shows, in the order that its rules ask for.

From the left: European Funds, the Republic of Poland, then for 2014–2020 the voivodeship and the
European Union, for 2021–2027 the European Union and the voivodeship; four at most in the row
(https://funduszeue.podkarpackie.pl/zasady-promocji-i-oznakowania-projektow,
https://rpo.pomorskie.eu/poznaj-zasady-promowania-projektu/).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, StreamValue, StructBlock, StructValue
from wagtail.images.blocks import ImageChooserBlock

from core.api.representations import Json, image_json
from programmes.enums import EuPeriod

ORDER: dict[str, tuple[str, ...]] = {
    EuPeriod.FROM_2014: ("funds", "republic", "region", "union", "beneficiary"),
    EuPeriod.FROM_2021: ("funds", "republic", "union", "region", "beneficiary"),
}


@dataclass(frozen=True)
class Emblem:
    """One emblem of the row by the id of its image, and what a blind reader hears in its place."""

    image_id: int
    alt: str


class EmblemBlock(StructBlock):
    """An emblem as an image with a text for blind readers."""

    image = ImageChooserBlock(label=_("Image"))
    alt = CharBlock(
        label=_("What it shows"),
        max_length=200,
        help_text=_("For example “Emblem of the European Union”."),
    )

    class Meta:
        icon = "image"

    def get_api_representation(
        self, value: StructValue, context: Mapping[str, Any] | None = None
    ) -> Json | None:
        return image_json(value["image"], value["alt"], context)


class EmblemsBlock(StreamBlock):
    """Each emblem once."""

    funds = EmblemBlock(label=_("European Funds"))
    republic = EmblemBlock(label=_("Republic of Poland"))
    region = EmblemBlock(label=_("Voivodeship"))
    union = EmblemBlock(label=_("European Union"))
    beneficiary = EmblemBlock(label=_("Own emblem"))

    class Meta:
        max_num = 4
        block_counts = {
            name: {"max_num": 1} for name in ("funds", "republic", "region", "union", "beneficiary")
        }


def emblems_of(stream: StreamValue, period: str) -> list[Emblem]:
    """In the order of the period's rules; in the editor's where no period is chosen."""
    children = [(child["type"], child["value"]) for child in stream.raw_data]
    if order := ORDER.get(period):
        children.sort(key=lambda child: order.index(child[0]))
    return [Emblem(value["image"], value["alt"]) for _kind, value in children if value["image"]]
