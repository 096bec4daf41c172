"""Which page types are places, asked of the plugins (hook ``register_place_page_types``)."""

from django.db.models import Q
from wagtail import hooks
from wagtail.models import Page

from core.page_types import TypedPageChooserPanel, asked_page_types, only_pages_of


def place_page_types() -> list[type[Page]]:
    """Page types at which something can take place; empty while no plugin brings any."""
    return asked_page_types(hooks.get_hooks("register_place_page_types"))


def only_places() -> Q:
    """For ``limit_choices_to``: pages of those types, or any page where there are none."""
    return only_pages_of(place_page_types())


class PlaceChooserPanel(TypedPageChooserPanel):
    """A chooser that offers places only."""

    def page_types(self) -> list[type[Page]]:
        return place_page_types()
