"""What may be uploaded as a document: the content must be what the name says."""

from typing import Any, BinaryIO

import filetype
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm

HEAD_BYTES = 8192
ZIPPED = {"docx", "odp", "ods", "odt", "pptx", "xlsx", "zip"}
COMPOUND = {"doc", "xls", "ppt"}
TEXT = {"csv", "ics", "txt", "vtt"}


def content_fits(extension: str, head: bytes) -> bool:
    """Whether a file that begins with ``head`` can be of the type its name claims."""
    if extension in TEXT:
        return filetype.guess_extension(head) is None and b"\0" not in head
    if extension in ZIPPED:
        return head.startswith(b"PK\x03\x04")
    if extension in COMPOUND:
        return head.startswith(bytes.fromhex("D0CF11E0A1B11AE1"))
    return bool(filetype.guess_extension(head) == extension)


class CentreDocumentForm(BaseDocumentForm):
    """Wagtail's form, which checks name and size; this one looks into the file as well."""

    def clean_file(self) -> Any:
        """Raises ValidationError where the file is empty or of another type than its name."""
        file = self.cleaned_data.get("file")
        if not file or "file" not in self.changed_data:
            return file
        head = _head(file)
        extension = file.name.rpartition(".")[2].lower()
        if not content_fits(extension, head):
            raise ValidationError(
                _(
                    "This is not a %(type)s file, although its name ends like one. "
                    "Save it again in its own program and upload that file."
                ),
                params={"type": extension.upper()},
                code="content",
            )
        return file


def _head(file: BinaryIO) -> bytes:
    file.seek(0)
    head = file.read(HEAD_BYTES)
    file.seek(0)
    return head
