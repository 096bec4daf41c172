"""Streets join the site: rights on them belong to a centre, changes of them are logged."""

from wagtail.permission_policies.sites import SitePermissionPolicy
from wagtail.permissions import register_permission_policy

from core.changes.objects import register_logged_model
from directory.models import Street


def register_all() -> None:
    """Called once, when the plugin is ready."""
    register_permission_policy(Street, SitePermissionPolicy(Street))
    register_logged_model(Street)
