"""Snippets join the site: rights on them belong to a centre, their changes are logged."""

from typing import Any

from django.db.models.signals import post_save, pre_delete
from wagtail.permission_policies.sites import SitePermissionPolicy
from wagtail.permissions import register_permission_policy

from core.changes.objects import register_logged_model
from core.changes.pages import log_pages_changed
from core.shared_policy import SharedRowPolicy
from programmes.funding.drafts import refuse_named_in_drafts
from programmes.models import FundingSource, Institution, ProgrammePage


def register_all() -> None:
    """Called once, when the plugin is ready."""
    register_permission_policy(Institution, SitePermissionPolicy(Institution))
    register_permission_policy(FundingSource, SharedRowPolicy(FundingSource))
    register_logged_model(Institution)
    register_logged_model(FundingSource)
    post_save.connect(_institution_saved, sender=Institution)
    pre_delete.connect(refuse_named_in_drafts, sender=FundingSource)


def _institution_saved(instance: Institution, created: bool, raw: bool, **_: Any) -> None:
    """The search and consumers of the API look again at pages that name the institution."""
    if created or raw:
        return
    log_pages_changed(ProgrammePage.objects.filter(partners__institution=instance).distinct())
