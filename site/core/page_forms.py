"""The editing form of every page."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import Panel

from core.panels import FactsTab, holds_facts


class BasePageForm(WagtailAdminPageForm):
    """Without the facts on a translation: its form neither shows them nor waits for them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not holds_facts(self.instance):
            for name in fact_names(type(self.instance).get_edit_handler()):
                self.fields.pop(name, None)
                self.formsets.pop(name, None)


def fact_names(handler: Panel) -> list[str]:
    """Fields and inline rows that stand in the facts tab of a bound edit handler."""
    tabs = [tab for tab in handler.children if isinstance(tab, FactsTab)]
    options = [tab.get_form_options() for tab in tabs]
    return [
        name for found in options for key in ("fields", "formsets") for name in found.get(key, ())
    ]
