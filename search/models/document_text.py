"""What was read from the files that pages attach."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.media import CentreDocument
from search.files.states import FileState


class DocumentText(models.Model):
    """The text of one file, or why there is none; up to date while the hashes agree."""

    # No constraint: where this plugin is taken out, its rows must not hold documents back.
    document = models.OneToOneField(
        CentreDocument,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="search_text",
        db_constraint=False,
    )
    file_hash = models.CharField(_("hash of the file"), max_length=40, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=FileState.choices)
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    text = models.TextField(_("text"), blank=True)
    read_at = models.DateTimeField(_("read"), auto_now=True)

    wagtail_reference_index_ignore = True  # no use of the document that an editor should see

    class Meta:
        verbose_name = _("text of a file")
        verbose_name_plural = _("texts of files")

    def __str__(self) -> str:
        return f"{self.document_id} {self.state}"

    @property
    def file_state(self) -> FileState:
        """The state with its words and its remedy."""
        return FileState(self.state)
