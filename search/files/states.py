"""What became of reading a file, and what an editor can do about it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FileState(models.TextChoices):
    """How far the words of a file could be read."""

    READ = "read", _("read")
    PARTLY = "partly", _("only the beginning is read")
    EMPTY = "empty", _("no text inside")
    ENCRYPTED = "encrypted", _("protected by a password")
    BROKEN = "broken", _("damaged")
    TOO_LARGE = "too_large", _("too large")
    TOO_LONG = "too_long", _("reading took too long")
    UNSUPPORTED = "unsupported", _("a type that is not read")
    MISSING = "missing", _("the file is gone")

    @property
    def remedy(self) -> str:
        """What to do, for somebody who makes documents and not websites; empty if nothing."""
        return str(_REMEDIES.get(self, ""))


_REMEDIES = {
    FileState.PARTLY: _(
        "The file is very long. Split it, or put its most important words into the page."
    ),
    FileState.EMPTY: _(
        "Probably a scan: pictures of pages. Ask for the file from which it was printed, "
        "or save it as a PDF with text (“text recognition” in the scanner's program)."
    ),
    FileState.ENCRYPTED: _(
        "Save it again without a password and without protection, and replace the file."
    ),
    FileState.BROKEN: _(
        "Open it in its own program, save it again and replace the file. "
        "If it does not open there either, ask its author for a new one."
    ),
    FileState.TOO_LARGE: _(
        "Make it smaller: save it with smaller pictures, or split it into several files."
    ),
    FileState.TOO_LONG: _(
        "It is unusually complicated inside. Save it again as a PDF from its own program."
    ),
    FileState.UNSUPPORTED: _(
        "The search reads PDF, DOCX, ODT, TXT and CSV. "
        "Residents find this file by its title only; a PDF would be found by its words too."
    ),
    FileState.MISSING: _("The file is not on the server any more. Upload it again."),
}
