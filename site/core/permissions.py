"""Who may touch what: snippets belong to a site, and so do the rights on them."""

from django.db.models import Model
from wagtail import hooks
from wagtail.permission_policies.sites import SitePermissionPolicy
from wagtail.permissions import register_permission_policy

from core.alerts import Alert
from core.centre_words import CentreWords
from core.district import District

SITE_SNIPPETS = (Alert, CentreWords, District)


def register_all() -> None:
    """Rights on a snippet are given per site, as Wagtail does it for settings."""
    for model in SITE_SNIPPETS:
        register_permission_policy(model, SitePermissionPolicy(model))


def centre_snippets() -> list[type[Model]]:
    """Snippets of the kernel and of the plugins on which a centre's publishers have rights."""
    added = (make() for make in hooks.get_hooks("register_centre_snippets"))
    return [*SITE_SNIPPETS, *(model for models in added for model in models)]
