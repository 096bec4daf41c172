"""Which events are to come and which are past."""

import datetime as dt
from typing import Any

from django.db.models import Q
from django.db.models.functions import Coalesce
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core import clock
from core.listing import prepare_cards
from core.locales import language_of
from core.privacy import public_pages
from home.enums import EventFrequency
from home.events.page import EventPage
from home.facts import with_facts


def public_events(index: Page) -> PageQuerySet:
    """All public events below an index page, with the facts that order them."""
    events = public_pages(EventPage.objects.child_of(index))
    events = with_facts(events, language_of(index), "starts_on", "ends_on", "frequency")
    return events.alias(known_end=Coalesce("fact_ends_on", "fact_starts_on"))


def coming_events(events: PageQuerySet) -> list[Any]:
    """Events not yet over, with all that their cards show, the next one first.

    The end of meetings that repeat is computed, so those without a stated last day are all read.
    """
    today = clock.today()
    open_end = ~Q(fact_frequency=EventFrequency.ONCE) & Q(fact_ends_on__isnull=True)
    maybe = event_cards(events.filter(Q(known_end__gte=today) | open_end))
    days = {event.pk: event.next_on for event in maybe}
    coming = [event for event in maybe if days[event.pk]]
    return sorted(coming, key=lambda event: days[event.pk] or dt.date.max)


def past_events(events: PageQuerySet, coming: list[Any]) -> PageQuerySet:
    """All others, the latest first."""
    others = events.exclude(pk__in=[event.pk for event in coming])
    return others.order_by("-fact_starts_on", "-pk")


def event_cards(events: PageQuerySet) -> list[Any]:
    """The events with all that their cards show."""
    return prepare_cards(events.select_related("locale").defer("body"))
