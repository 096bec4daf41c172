"""Rights on rows that belong to one centre or, without a site, to all of them."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from wagtail.permission_policies.sites import SitePermissionPolicy


class SharedRowPolicy(SitePermissionPolicy):
    """Rows without a site hold for all centres: who may edit on every site touches them."""

    def may_everywhere(self, user: Any, actions: Sequence[str]) -> bool:
        """Whether the user's right does not end at a site."""
        if not (user.is_authenticated and user.is_active):
            return False
        return user.is_superuser or self._user_has_global_permission(user, actions)

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Sequence[str]
    ) -> QuerySet[Any]:
        if self.may_everywhere(user, actions):
            everything: QuerySet[Any] = self.model._default_manager.all()
            return everything
        rows: QuerySet[Any] = super().instances_user_has_any_permission_for(user, actions)
        return rows
