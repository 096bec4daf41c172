"""The two steps of an import: a table, and agreeing to what it would do."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from programmes.importing.table import MAX_BYTES, decode


class TableForm(forms.Form):
    """A file, or a table copied from a spreadsheet."""

    file = forms.FileField(
        label=_("CSV file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )
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

    @property
    def table(self) -> str:
        """The text of either; raises Refused."""
        file = self.cleaned_data.get("file")
        return decode(file.read()) if file else self.cleaned_data["text"]


class AgreedForm(forms.Form):
    """The table that was shown, and the fingerprint of what it would do."""

    text = forms.CharField(max_length=MAX_BYTES, strip=False)
    fingerprint = forms.CharField(max_length=64)
