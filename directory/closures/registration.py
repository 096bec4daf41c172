"""Joins closures to the kernel: rights by centre, the change log."""

from django.db.models.signals import pre_delete
from wagtail.permission_policies.sites import SitePermissionPolicy
from wagtail.permissions import register_permission_policy

from core.changes.objects import register_logged_model
from directory.closures.closure import Closure
from directory.closures.effects import closure_deleting


def register_all() -> None:
    """Called once, when the plugin is ready."""
    register_permission_policy(Closure, SitePermissionPolicy(Closure))
    register_logged_model(Closure)
    pre_delete.connect(closure_deleting, sender=Closure, dispatch_uid="directory.closures")
