"""The two steps of an import: choosing a file, and agreeing to what it would do."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site
from wagtail.permissions import policy_registry

from directory.streets.importing.table import MAX_BYTES
from directory.streets.street import Street


def importable_sites(user: Any) -> Any:
    """Centres to whose register the user may add and in which the user may change streets."""
    policy = policy_registry.get_by_type(Street)
    adding, changing = (
        policy.sites_user_has_any_permission_for(user, [action]) for action in ("add", "change")
    )
    return adding.filter(pk__in=changing.values("pk"))


def csv_file_field() -> forms.FileField:
    """A file from a spreadsheet."""
    return forms.FileField(
        label=_("CSV file"),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        help_text=_("Saved as “CSV UTF-8”, at most 1 MB."),
    )


class FileForm(forms.Form):
    """The file and the centre that it is for."""

    site = forms.ModelChoiceField(Site.objects.none(), label=_("Centre"), empty_label=None)
    file = csv_file_field()

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        """Raises PermissionDenied for who keeps no register."""
        super().__init__(*args, **kwargs)
        sites = importable_sites(user)
        if not sites.exists():
            raise PermissionDenied
        self.fields["site"].queryset = sites  # type: ignore[attr-defined]


class AgreedForm(FileForm):
    """The text that was shown, and the fingerprint of what it would do."""

    file = None  # type: ignore[assignment]
    text = forms.CharField(max_length=MAX_BYTES, strip=False, widget=forms.HiddenInput)
    fingerprint = forms.CharField(max_length=64, widget=forms.HiddenInput)
