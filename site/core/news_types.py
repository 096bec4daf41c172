"""Which page types tell news, asked of the plugins (hook ``register_news_page_types``)."""

from django.db.models import Q
from wagtail import hooks
from wagtail.models import Page

from core.page_types import TypedPageChooserPanel, asked_page_types, only_pages_of


def news_page_types() -> list[type[Page]]:
    """Page types of news; empty while no plugin brings any."""
    return asked_page_types(hooks.get_hooks("register_news_page_types"))


def only_news() -> Q:
    """For ``limit_choices_to``: pages of those types, or any page where there are none."""
    return only_pages_of(news_page_types())


class NewsChooserPanel(TypedPageChooserPanel):
    """A chooser that offers news only."""

    def page_types(self) -> list[type[Page]]:
        return news_page_types()
