"""Panels of the editing form that know about languages."""

from typing import Any

from django.conf import settings
from wagtail.admin.panels import ObjectList

from core.locales import language_of


def holds_facts(page: Any) -> bool:
    """Whether facts are edited on this page: it is the one in the default language."""
    return page.locale_id is None or language_of(page) == settings.LANGUAGE_CODE


class FactsTab(ObjectList):
    """A tab of facts: shown on the page in the default language, which alone keeps them."""

    class BoundPanel(ObjectList.BoundPanel):
        def is_shown(self) -> Any:
            return holds_facts(self.instance) and super().is_shown()

        def get_comparison(self) -> list[Any]:
            return super().get_comparison() if holds_facts(self.instance) else []
