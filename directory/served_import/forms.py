"""The two steps of an import: a file with two choices, and agreeing to what it would do."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.importing.forms import Agreement, CsvFileField, TextField
from directory.streets.admin.import_form import SAVED_AS
from directory.streets.importing.table import MAX_BYTES


class FileForm(forms.Form):
    """The file, and what becomes of the rest."""

    file = CsvFileField(help_text=SAVED_AS)
    replaces = forms.BooleanField(
        label=_("Remove rows that the file does not have"),
        required=False,
        help_text=_("Only from offices that the file names; other offices stay as they are."),
    )
    publishes = forms.BooleanField(
        label=_("Publish at once"),
        required=False,
        help_text=_("Offices whose draft has other changes, or is new, are saved as drafts."),
    )


class AgreedForm(Agreement, FileForm):
    """The same choices, and what was shown of the file."""

    text = TextField(MAX_BYTES)
