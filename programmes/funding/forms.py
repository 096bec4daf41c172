"""The form of a funding source."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry

from core.site_scope import SiteScopedForm


class FundingSourceForm(SiteScopedForm):
    """Only who may edit everywhere makes sources for all centres."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        site = self.fields.get("site")
        if site is None or self.for_user is None:
            return
        policy = policy_registry.get_by_type(self._meta.model)
        site.required = not policy.may_everywhere(self.for_user, ["add", "change"])
        site.empty_label = None if site.required else _("All centres")
