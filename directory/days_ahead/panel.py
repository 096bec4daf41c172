"""A panel of the editing form that shows what the hours above it come to."""

from typing import Any

from django.forms import Media
from django.urls import reverse
from wagtail.admin.panels import Panel

from core import clock
from directory.days_ahead.table import days_ahead
from directory.office.schedule import schedules_of

EDIT, ADD = "directory_days_ahead", "directory_days_ahead_add"


class DaysAheadPanel(Panel):
    """The next two weeks; a script asks for them anew while an editor writes."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "directory/admin/days_ahead_panel.html"

        @property
        def media(self) -> Media:
            return Media(js=["directory/js/days_ahead.js"])

        @property
        def url(self) -> str:
            """Where what is written so far is turned into days."""
            if self.instance.pk:
                return reverse(EDIT, args=(self.instance.pk,))
            parent = getattr(self.form, "parent_page", None)
            return reverse(ADD, args=(parent.pk,)) if parent else ""

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            ahead = days_ahead(schedules_of(self.instance), clock.today())
            return super().get_context_data(parent_context) | {"ahead": ahead, "url": self.url}
