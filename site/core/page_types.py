"""Page types of a kind that the kernel does not know, asked of the plugins by a hook."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.admin.panels import PageChooserPanel
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page


def asked_page_types(asked: Iterable[Callable[[], list[type[Page]]]]) -> list[type[Page]]:
    """What the functions that plugins registered under a hook answer."""
    return [model for ask in asked for model in ask()]


def only_pages_of(types: Iterable[type[Page]]) -> Q:
    """For ``limit_choices_to``: pages of those types, or any page where there are none."""
    models = list(types)
    if not models:
        return Q()
    return Q(content_type__in=ContentType.objects.get_for_models(*models).values())


class TypedPageChooserPanel(PageChooserPanel):
    """A chooser that offers pages of some types only."""

    def page_types(self) -> list[type[Page]]:
        raise NotImplementedError

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        chooser = AdminPageChooser(target_models=self.page_types() or None)
        options.setdefault("widgets", {})[self.field_name] = chooser
        return options
