"""Images and documents with what an accessible public site must know of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class CentreImage(AbstractImage):
    """An image with its author; Wagtail's ``description`` holds the text for blind readers."""

    credit = models.CharField(
        _("author or source"),
        max_length=200,
        blank=True,
        help_text=_('Shown under the image, for example "Photo: City of Gdańsk".'),
    )
    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]


class CentreRendition(AbstractRendition):
    """One size and format of an image."""

    image = models.ForeignKey(CentreImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class CentreDocument(AbstractDocument):
    """A file to download; its type and size are shown beside every link to it."""

    admin_form_fields = WagtailDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    @property
    def type_label(self) -> str:
        """``PDF``, ``DOCX``: what a reader must be able to open."""
        return str(self.file_extension).upper()
