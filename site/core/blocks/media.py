"""Blocks that show: images, galleries, films, logos, maps."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    DecimalBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    URLBlock,
)
from wagtail.blocks.struct_block import StructBlockValidationError, StructValue
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from core.api.representations import Json, absolute, image_json
from core.blocks.samples import ImageSampleMixin
from core.blocks.text import LISTS


class ImageValue(StructValue):
    """An image and what a blind reader hears in its place."""

    @property
    def alt_text(self) -> str:
        """Empty for a decorative image, so that screen readers pass it over."""
        if self.get("decorative"):
            return ""
        image = self.get("image")
        return self.get("alt") or (image.description if image else "")


class ImageBlock(ImageSampleMixin, StructBlock):
    """An image with alt text, or marked as decorative."""

    image = ImageChooserBlock(label=_("Image"))
    alt = CharBlock(
        label=_("What it shows"),
        required=False,
        max_length=250,
        help_text=_("For blind readers: “Ramp at the entrance from Jaracza street”."),
    )
    decorative = BooleanBlock(
        label=_("Decorative"), required=False, help_text=_("It adds nothing to the text.")
    )
    caption = CharBlock(label=_("Caption"), required=False, max_length=250)

    class Meta:
        icon = "image"
        label = _("Image")
        value_class = ImageValue
        template = "core/blocks/image.html"
        description = _("An image with a text for blind readers")

    def clean(self, value: ImageValue) -> ImageValue:
        cleaned: ImageValue = super().clean(value)
        if not cleaned.get("decorative") and not cleaned.alt_text:
            raise StructBlockValidationError(
                block_errors={
                    "alt": ValidationError(_("Say what the image shows, or mark it as decorative."))
                }
            )
        return cleaned

    def get_api_representation(
        self, value: ImageValue, context: Mapping[str, Any] | None = None
    ) -> Json:
        image = image_json(value.get("image"), value.alt_text, context) or {}
        return image | {"decorative": value.get("decorative"), "caption": value.get("caption")}


class GalleryBlock(ImageSampleMixin, StructBlock):
    """Several images of one event or place."""

    title = CharBlock(label=_("Title"), required=False, max_length=120)
    images = ListBlock(ImageBlock(), label=_("Images"), min_num=1)

    class Meta:
        icon = "image"
        label = _("Gallery")
        template = "core/blocks/gallery.html"
        description = _("Several images beside each other")

    def sample(self, image: Json) -> Json:
        """A gallery of the same image twice."""
        return {"title": "Galeria", "images": [image, image]}


class LogoBlock(StructBlock):
    """A partner's sign, linked to the partner."""

    name = CharBlock(label=_("Name of the partner"), max_length=150)
    image = ImageChooserBlock(label=_("Logo"), required=False)
    url = URLBlock(label=_("Site of the partner"), required=False)

    class Meta:
        label = _("Partner")

    def get_api_representation(
        self, value: StructValue, context: Mapping[str, Any] | None = None
    ) -> Json:
        name = value.get("name")
        return {
            "name": name,
            "url": value.get("url"),
            "image": image_json(value.get("image"), name, context),
        }


class LogosBlock(StructBlock):
    """Signs of partners and funds."""

    title = CharBlock(label=_("Title"), required=False, max_length=120)
    logos = ListBlock(LogoBlock(), label=_("Partners"), min_num=1)

    class Meta:
        icon = "group"
        label = _("Partners' logos")
        template = "core/blocks/logos.html"
        preview_value = {
            "title": "Partnerzy",
            "logos": [{"name": "Uniwersytet Gdański", "image": None, "url": ""}],
        }
        description = _("Signs or names of partners")


class VideoBlock(StructBlock):
    """A film that everyone can follow: captions and a transcript, nothing loaded unasked."""

    title = CharBlock(label=_("Title"), max_length=150)
    file = DocumentChooserBlock(
        label=_("Film file"), required=False, help_text=_("MP4 or WebM from the documents.")
    )
    url = URLBlock(label=_("or its address elsewhere"), required=False)
    captions = DocumentChooserBlock(
        label=_("Captions"), required=False, help_text=_("A WebVTT file (.vtt).")
    )
    transcript = RichTextBlock(
        label=_("Transcript"), features=LISTS, help_text=_("All that is said and shown.")
    )

    class Meta:
        icon = "media"
        label = _("Film")
        template = "core/blocks/video.html"
        preview_value = {
            "title": "Jak złożyć wniosek",
            "file": None,
            "url": "https://www.gov.pl/",
            "captions": None,
            "transcript": "<p>Pracownik pokazuje, gdzie jest okienko.</p>",
        }
        description = _("A film with captions and a transcript")

    def clean(self, value: StructValue) -> StructValue:
        cleaned = super().clean(value)
        if not cleaned.get("file") and not cleaned.get("url"):
            raise StructBlockValidationError(
                non_block_errors=[_("Choose a film file or write its address.")]
            )
        if cleaned.get("file") and not cleaned.get("captions"):
            raise StructBlockValidationError(
                non_block_errors=[_("Add captions: deaf residents cannot follow the film without.")]
            )
        return cleaned

    def get_api_representation(
        self, value: StructValue, context: Mapping[str, Any] | None = None
    ) -> Json:
        file, captions = value.get("file"), value.get("captions")
        return {
            "title": value.get("title"),
            "url": absolute(file.url, context) if file else value.get("url"),
            "captions": absolute(captions.url, context) if captions else None,
            "transcript": str(value.get("transcript")),
        }


class MapBlock(StructBlock):
    """A place as an address and a link to a map; no foreign tiles are loaded."""

    title = CharBlock(label=_("Name of the place"), max_length=150)
    address = CharBlock(label=_("Address"), max_length=250)
    latitude = DecimalBlock(
        label=_("Latitude"), min_value=-90, max_value=90, decimal_places=6, required=False
    )
    longitude = DecimalBlock(
        label=_("Longitude"), min_value=-180, max_value=180, decimal_places=6, required=False
    )

    class Meta:
        icon = "site"
        label = _("Map")
        template = "core/blocks/map.html"
        preview_value = {
            "title": "MOPS Wrocław",
            "address": "ul. Strzegomska 6, 53-611 Wrocław",
            "latitude": None,
            "longitude": None,
        }
        description = _("An address with a link to a map")
