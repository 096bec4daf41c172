"""Whom a building lets in: the headings of the Polish declaration of accessibility."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, StreamBlock, StructBlock, TextBlock
from wagtail.fields import StreamField

from directory.enums import AccessFeature, Availability

ACCESS: tuple[str, ...] = tuple(AccessFeature.values)


@dataclass(frozen=True)
class AccessLine:
    """One heading: the answer where it is known, and what is said about it."""

    label: str
    answer: str
    details: tuple[str, ...]


def access_field(feature: AccessFeature) -> models.CharField[str, str]:
    """Something that a building has, has not, or that nobody has looked at yet."""
    return models.CharField(
        feature.label, max_length=10, choices=Availability.choices, default=Availability.UNKNOWN
    )


class AccessDetailBlock(StructBlock):
    """More about one heading, in words."""

    feature = ChoiceBlock(label=_("What it is about"), choices=AccessFeature.choices)
    text = TextBlock(
        label=_("Description"),
        rows=2,
        max_length=500,
        help_text=_("For example “Wejście od ul. Jaracza, drzwi 90 cm, otwierane przyciskiem”."),
    )

    class Meta:
        label = _("Description")
        icon = "success"


class AccessDetailsBlock(StreamBlock):
    """Descriptions, one a heading or several."""

    detail = AccessDetailBlock(
        preview_value={"feature": "lift", "text": "Winda na wszystkie piętra, przyciski w brajlu."},
        description=_("More about one heading of the declaration of accessibility"),
    )

    class Meta:
        label = _("Accessibility in words")


class AccessibleBuilding(models.Model):
    """The headings as facts, and words about them; a part of an office's page."""

    entrance = access_field(AccessFeature.ENTRANCE)
    ramp = access_field(AccessFeature.RAMP)
    lift = access_field(AccessFeature.LIFT)
    accessible_toilet = access_field(AccessFeature.TOILET)
    induction_loop = access_field(AccessFeature.INDUCTION_LOOP)
    pjm_interpreter = access_field(AccessFeature.PJM_INTERPRETER)
    guide_dog = access_field(AccessFeature.GUIDE_DOG)
    parking = access_field(AccessFeature.PARKING)
    access_details = StreamField(
        AccessDetailsBlock(), verbose_name=_("accessibility in words"), blank=True
    )

    class Meta:
        abstract = True

    @property
    def accessibility(self) -> list[AccessLine]:
        """What is known or said, in the order of the declaration."""
        lines = [self._line(feature) for feature in AccessFeature]
        return [line for line in lines if line.answer or line.details]

    def _line(self, feature: AccessFeature) -> AccessLine:
        facts: Any = getattr(self, "source", self)
        answer = Availability(getattr(facts, feature.value))
        said = tuple(block.value["text"] for block in self._said if _about(block, feature))
        shown = "" if answer == Availability.UNKNOWN else str(answer.label)
        return AccessLine(str(feature.label), shown, said)

    @property
    def _said(self) -> Any:
        """Words in the reader's language, else those of the page that holds the facts."""
        return self.access_details or getattr(self, "source", self).access_details


def _about(block: Any, feature: AccessFeature) -> bool:
    return bool(block.value["feature"] == feature)


def amenities(building: AccessibleBuilding) -> list[dict[str, Any]]:
    """https://schema.org/LocationFeatureSpecification for all that is known."""
    facts: Any = getattr(building, "source", building)
    known = ((feature, getattr(facts, feature.value)) for feature in AccessFeature)
    return [
        {
            "@type": "LocationFeatureSpecification",
            "name": str(feature.label),
            "value": answer == Availability.YES,
        }
        for feature, answer in known
        if answer != Availability.UNKNOWN
    ]
