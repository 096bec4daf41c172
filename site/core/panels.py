"""Panels of the editing form that know about languages."""

from typing import Any

from django.conf import settings
from wagtail.admin.panels import ObjectList


class FactsTab(ObjectList):
    """A tab of facts: shown on the page in the default language, which alone keeps them."""

    class BoundPanel(ObjectList.BoundPanel):
        def is_shown(self) -> Any:
            locale = getattr(self.instance, "locale", None)
            is_source = locale is None or locale.language_code == settings.LANGUAGE_CODE
            return is_source and super().is_shown()
