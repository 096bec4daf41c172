"""Panels of the editing form that know about languages."""

from typing import Any

from django.conf import settings
from wagtail.admin.panels import ObjectList


def holds_facts(page: Any) -> bool:
    """Whether facts are edited on this page: it is the one in the default language."""
    locale = getattr(page, "locale", None)
    return locale is None or locale.language_code == settings.LANGUAGE_CODE


class FactsTab(ObjectList):
    """A tab of facts: shown on the page in the default language, which alone keeps them."""

    class BoundPanel(ObjectList.BoundPanel):
        def is_shown(self) -> Any:
            return holds_facts(self.instance) and super().is_shown()

        def get_comparison(self) -> list[Any]:
            return super().get_comparison() if holds_facts(self.instance) else []
