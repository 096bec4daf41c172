"""What the two steps of an import ask for."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class CsvFileField(forms.FileField):
    """A file from a spreadsheet."""

    def __init__(self, *, required: bool = True, help_text: "StrOrPromise" = "") -> None:
        super().__init__(
            label=_("CSV file"),
            required=required,
            widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
            help_text=help_text,
        )


class Agreement(forms.Form):
    """Mixed into the first step's form: the text that was shown instead of the file, and the
    fingerprint of what it would do. ``text`` is a TextField of the table's greatest size.
    """

    file: Any = None
    fingerprint = forms.CharField(max_length=64)


class TextField(forms.CharField):
    """The text of a table of at most ``max_bytes``, to the letter.

    It may be longer than the table was: a browser makes two characters of each line break.
    """

    def __init__(self, max_bytes: int) -> None:
        super().__init__(max_length=2 * max_bytes, strip=False)
