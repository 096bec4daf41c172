"""Which page types are places, asked of the plugins (hook ``register_place_page_types``)."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail import hooks
from wagtail.admin.panels import PageChooserPanel
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page


def place_page_types() -> list[type[Page]]:
    """Page types at which something can take place; empty while no plugin brings any."""
    return [model for ask in hooks.get_hooks("register_place_page_types") for model in ask()]


def only_places() -> Q:
    """For ``limit_choices_to``: pages of those types, or any page where there are none."""
    types = place_page_types()
    if not types:
        return Q()
    return Q(content_type__in=ContentType.objects.get_for_models(*types).values())


class PlaceChooserPanel(PageChooserPanel):
    """A chooser that offers places only."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        chooser = AdminPageChooser(target_models=place_page_types() or None)
        options.setdefault("widgets", {})[self.field_name] = chooser
        return options
