"""The two steps of an import: a table, and agreeing to what it would do."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.importing.forms import Agreement, CsvFileField, TextField
from programmes.importing.table import MAX_BYTES


class TableForm(forms.Form):
    """A file, or a table copied from a spreadsheet."""

    file = CsvFileField(required=False)
    text = forms.CharField(
        label=_("or a table, pasted"),
        required=False,
        max_length=MAX_BYTES,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Copied from a spreadsheet, with the names of the columns in its first row."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("file") and not cleaned.get("text", "").strip():
            raise forms.ValidationError(_("Choose a file or paste a table."))
        return cleaned


class AgreedForm(Agreement):
    """What was shown of the table."""

    text = TextField(MAX_BYTES)
