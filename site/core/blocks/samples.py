"""What previews of blocks show where an example needs a file: the newest one there is."""

from typing import Any

from wagtail.blocks import Block

from core.media import CentreDocument, CentreImage


class ImageSampleMixin(Block):
    """Previews with the newest image; without any image there is only the caption."""

    def get_preview_value(self) -> Any:
        """One image with a caption, in the shape of this block."""
        newest = CentreImage.objects.order_by("-pk").first()
        sample = {"image": newest and newest.pk, "alt": "", "decorative": True, "caption": "Podpis"}
        return self.normalize(self.to_python(self.sample(sample)))

    def sample(self, image: dict[str, Any]) -> dict[str, Any]:
        """The raw value that holds ``image``."""
        return image


def newest_documents() -> list[int]:
    """Keys of the two newest documents."""
    return list(CentreDocument.objects.order_by("-pk").values_list("pk", flat=True)[:2])
