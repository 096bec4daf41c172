"""Rights on rules: a centre's own, and those of all centres."""

from wagtail.permission_policies.sites import SitePermissionPolicy
from wagtail.permissions import register_permission_policy

from core.shared_policy import SharedRowPolicy
from search.models import PromotedResult, Synonym


def register_all() -> None:
    """Called once, when the plugin is ready."""
    register_permission_policy(Synonym, SharedRowPolicy(Synonym))
    register_permission_policy(PromotedResult, SitePermissionPolicy(PromotedResult))
