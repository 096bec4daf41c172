"""The two steps of an import: choosing a file, and agreeing to what it would do."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site
from wagtail.permissions import policy_registry

from core.importing.forms import Agreement, CsvFileField, TextField
from directory.streets.importing.table import MAX_BYTES
from directory.streets.street import Street

SAVED_AS = _("Saved as “CSV UTF-8”, at most 1 MB.")


def importable_sites(user: Any) -> Any:
    """Centres to whose register the user may add and in which the user may change streets."""
    policy = policy_registry.get_by_type(Street)
    adding, changing = (
        policy.sites_user_has_any_permission_for(user, [action]) for action in ("add", "change")
    )
    return adding.filter(pk__in=changing.values("pk"))


class FileForm(forms.Form):
    """The file and the centre that it is for."""

    site = forms.ModelChoiceField(Site.objects.none(), label=_("Centre"), empty_label=None)
    file = CsvFileField(help_text=SAVED_AS)

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        """Raises PermissionDenied for who keeps no register."""
        super().__init__(*args, **kwargs)
        sites = importable_sites(user)
        if not sites.exists():
            raise PermissionDenied
        self.fields["site"].queryset = sites  # type: ignore[attr-defined]


class AgreedForm(Agreement, FileForm):
    """The same centre, and what was shown of the file."""

    text = TextField(MAX_BYTES)
