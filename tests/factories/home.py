"""News and events."""

import datetime as dt

import factory
import wagtail_factories

from home.enums import EventFrequency
from home.models import EventIndexPage, EventPage, NewsIndexPage, NewsPage


class NewsIndexPageFactory(wagtail_factories.PageFactory):
    title = "Aktualności"
    slug = "aktualnosci"

    class Meta:
        model = NewsIndexPage


class NewsPageFactory(wagtail_factories.PageFactory):
    title = "Gdańsk nagrodzony"
    slug = factory.Sequence(lambda n: f"wiesc-{n}")
    summary = "Miasto zostało laureatem konkursu."
    date = dt.date(2014, 10, 3)

    class Meta:
        model = NewsPage


class EventIndexPageFactory(wagtail_factories.PageFactory):
    title = "Wydarzenia"
    slug = "wydarzenia"

    class Meta:
        model = EventIndexPage


class EventPageFactory(wagtail_factories.PageFactory):
    title = "Festiwal Integracji Artystycznej"
    slug = factory.Sequence(lambda n: f"wydarzenie-{n}")
    summary = "Dwa dni na scenach Teatru Wybrzeże."
    starts_on = dt.date(2014, 10, 13)

    class Meta:
        model = EventPage


class SupportGroupFactory(EventPageFactory):
    """Ten meetings on Mondays, as a support group holds them."""

    title = "Grupa wsparcia dla rodzin zastępczych zawodowych"
    summary = "Dziesięć spotkań z terapeutkami."
    starts_on = dt.date(2014, 9, 15)
    start_time = dt.time(13, 30)
    end_time = dt.time(15)
    frequency = EventFrequency.WEEKLY
    meetings = 10
    place_name = "Centrum Pracy Socjalnej 1"
    place_address = "ul. Modrzewskiego 2 A, Gdańsk"
