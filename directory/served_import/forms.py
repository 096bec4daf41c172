"""The two steps of an import: a file with two choices, and agreeing to what it would do."""

from django import forms
from django.utils.translation import gettext_lazy as _

from directory.streets.admin.import_form import csv_file_field
from directory.streets.importing.table import MAX_BYTES


class FileForm(forms.Form):
    """The file, and what becomes of the rest."""

    file = csv_file_field()
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


class AgreedForm(FileForm):
    """The text that was shown, and the fingerprint of what it would do."""

    file = None  # type: ignore[assignment]
    text = forms.CharField(max_length=MAX_BYTES, strip=False, widget=forms.HiddenInput)
    fingerprint = forms.CharField(max_length=64, widget=forms.HiddenInput)
