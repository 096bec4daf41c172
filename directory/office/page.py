"""The page of one office."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from core import clock
from core.api.fields import RowsField, SourceField
from core.blocks import BodyBlock
from core.enums import SearchKind
from core.pages import BasePage
from directory.closures.api import ClosuresField
from directory.closures.reading import attach_closures
from directory.days_ahead.panel import DaysAheadPanel
from directory.enums import OfficeKind
from directory.exports.route import CalendarRoute
from directory.office.access import ACCESS, AccessibleBuilding
from directory.office.facts import office_facts
from directory.office.form import OfficePageForm
from directory.office.lines import Line, day_line
from directory.office.places import Places
from directory.office.related import related_to
from directory.office.schedule import ROWS as HOURS_ROWS
from directory.office.schedule import Schedules, is_open, leading, schedules_of
from directory.office.status import status_now
from directory.office.structured import government_office
from directory.office.timetables import purpose_hours
from directory.office.words import StatusWords
from directory.rows.addresses import OfficeAddress
from directory.rows.scheduled import ScheduleKey

ROWS = ("addresses", "phones", "rules", "exceptions", "areas", "served_areas", "posts")
CONTACT_ROWS = ("addresses", "phones")
FACTS = ("kind", "email", *ACCESS, "show_on_home")


class OfficePage(CalendarRoute, AccessibleBuilding, BasePage):
    """A place of the centre: where it is, when it is open, whom to call."""

    kind = models.CharField(
        _("kind"), max_length=30, choices=OfficeKind.choices, default=OfficeKind.OTHER
    )
    how_to_get_in = models.TextField(
        _("how to get in"),
        blank=True,
        max_length=600,
        help_text=_(
            "From the street to the door of the room, for example “Wejście od podwórza, windą na "
            "III piętro, na lewo”."
        ),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    show_on_home = models.BooleanField(
        _("show on the home page"),
        default=False,
        help_text=_("Its hours then stand under “Today” on the home page."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    base_form_class = OfficePageForm
    search_kind = SearchKind.OFFICE
    card_template = "directory/cards/office.html"
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("how_to_get_in"),
        FieldPanel("access_details"),
        FieldPanel("body"),
    ]
    fact_panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("show_on_home")]),
        InlinePanel("addresses", heading=_("Addresses"), label=_("address")),
        InlinePanel("phones", heading=_("Phones"), label=_("phone")),
        FieldPanel("email"),
        InlinePanel(
            "schedule_rows",
            heading=_("Weekly hours"),
            label=_("hours"),
            help_text=_(
                "One row for each purpose. Write hours like 8:00–15:00 or 8:00–12:00, 13:00–15:00; "
                "an empty day is closed. A row with a later first day replaces the older row of "
                "the same purpose from that day on, until its last day."
            ),
        ),
        InlinePanel("rules", heading=_("Monthly rules"), label=_("rule")),
        InlinePanel(
            "exceptions",
            heading=_("Exceptions"),
            label=_("exception"),
            help_text=_("Public holidays are known by themselves; write other days only."),
        ),
        DaysAheadPanel(heading=_("The next 14 days")),
        InlinePanel("areas", heading=_("Areas served"), label=_("area")),
        InlinePanel(
            "served_areas",
            heading=_("Streets served"),
            label=_("street"),
            help_text=_("One row for a street, or for some of its numbers."),
        ),
        InlinePanel("posts", heading=_("Posts"), label=_("post")),
        MultiFieldPanel([FieldPanel(name) for name in ACCESS], heading=_("Accessibility")),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("how_to_get_in"),
        APIField("access_details"),
        *(APIField(name, serializer=SourceField()) for name in FACTS),
        APIField("schedules", serializer=RowsField(source="schedule_rows")),
        *(APIField(name, serializer=RowsField()) for name in ROWS),
        APIField("closures", serializer=ClosuresField()),
        APIField("body"),
    ]
    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in FACTS]
    parent_page_types = ["directory.DirectoryIndexPage", "directory.OfficePage"]
    subpage_types = ["directory.OfficePage"]
    page_description = _("A place of the centre with address, phones and hours.")

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")

    @cached_property
    def schedules(self) -> Schedules:
        """The schedules by purpose and subject, from the page that holds the facts."""
        return schedules_of(self.source)

    @cached_property
    def places(self) -> Places:
        """The addresses as they stand today: the present one, coming ones, earlier ones."""
        return Places.on(clock.today(), list(self.source.addresses.all()))

    def address_on(self, day: dt.date) -> OfficeAddress | None:
        """The address that holds on the day."""
        return Places.on(day, list(self.source.addresses.all())).present

    @property
    def leading_hours(self) -> tuple[ScheduleKey, StatusWords] | None:
        """What the card says: the most important purpose and its state now."""
        now = clock.now()
        found = leading(self.schedules, now.date())
        if found is None:
            return None
        key, schedule = found
        return key, status_now(schedule, now)

    @property
    def today(self) -> Line | None:
        """Today's hours of the most important purpose, with the reason where they are others than
        of a week; None where none are known.
        """
        today = clock.today()
        found = leading(self.schedules, today)
        return day_line(found[1].day(today)) if found else None

    def is_open(self, at: dt.datetime) -> bool:
        """Whether the most important purpose is open at an aware moment."""
        return is_open(self.schedules, at)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        related = related_to(self)
        if self.pk:
            self.prepare_cards([self, *related.sub_offices])
            prefetch_related_objects([self.source], "areas__district")
        return super().get_context(request, *args, **kwargs) | {
            "source": self.source,
            "places": self.places,
            "phones": list(self.source.phones.all()),
            "timetables": purpose_hours(self.schedules, clock.now()),
            "calendar_url": self.calendar_url(request),
            "areas": list(self.source.areas.all()),
            "posts": list(self.source.posts.all()),
            "related": related,
        }

    @classmethod
    def prepare_cards(cls, pages: Sequence[Any]) -> None:
        super().prepare_cards(pages)
        sources = [page.source for page in pages]
        prefetch_related_objects(sources, *CONTACT_ROWS)
        unread = [page.source for page in pages if "schedules" not in vars(page)]
        if unread:
            prefetch_related_objects(unread, *HOURS_ROWS)
            attach_closures(unread)

    def search_facts(self) -> list[str]:
        return office_facts(self)

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().structured_data(request), government_office(self, request)]
