"""One event: a festival, a support group, an open day."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.api import APIField
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail_localize.fields import SynchronizedField

from core import clock
from core.api.fields import RowsField, SourceField
from core.blocks import LISTS, BodyBlock
from core.contact import ContactRow
from core.enums import SearchKind
from core.localised import localised_by_id
from core.pages import BasePage
from core.search_document import SearchDocument
from home.cards import prefetch_listing_images
from home.enums import EventFrequency
from home.events import words
from home.events.api import SourcePageField
from home.events.calendar import calendar_file
from home.events.recurrence import Recurrence
from home.events.rules import event_errors
from home.events.structured import schema_event
from home.facts import holds_facts

FACTS = (
    "starts_on",
    "ends_on",
    "start_time",
    "end_time",
    "frequency",
    "meetings",
    "skips_holidays",
)
PLACE = ("place_name", "place_address", "organiser")


class EventPage(RoutablePageMixin, BasePage):
    """Something that takes place once or again and again, with its calendar file."""

    starts_on = models.DateField(_("first day"), help_text=_("For example 13.10.2014."))
    ends_on = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_(
            "Of a festival: its last day. Of meetings that repeat: no meeting is held after it. "
            "Empty: one day, or as many meetings as stand below."
        ),
    )
    start_time = models.TimeField(
        _("from (hour)"), null=True, blank=True, help_text=_("For example 13:30.")
    )
    end_time = models.TimeField(
        _("to (hour)"), null=True, blank=True, help_text=_("For example 15:00.")
    )
    frequency = models.CharField(
        _("how often"),
        max_length=10,
        choices=EventFrequency.choices,
        default=EventFrequency.ONCE,
    )
    meetings = models.PositiveSmallIntegerField(
        _("number of meetings"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(520)],
        help_text=_("Only for meetings that repeat, for example 10. Empty: not decided."),
    )
    skips_holidays = models.BooleanField(
        _("no meetings on public holidays"),
        default=False,
        help_text=_("A meeting that falls on a public holiday is held one turn later."),
    )
    dates_note = models.CharField(
        _("note on the dates"),
        max_length=300,
        blank=True,
        help_text=_("For example “Konsultacje przed rozpoczęciem grupy od 8 września 2014 r.”."),
    )
    place_name = models.CharField(
        _("place"), max_length=200, blank=True, help_text=_("For example “Teatr Wybrzeże”.")
    )
    place_address = models.CharField(
        _("address"),
        max_length=250,
        blank=True,
        help_text=_("For example “ul. Modrzewskiego 2 A, Gdańsk”."),
    )
    place_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page of the place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where the event is held at one of our offices."),
    )
    organiser = models.CharField(
        _("organiser"), max_length=200, blank=True, help_text=_("For example “Fundacja Gdańska”.")
    )
    registration = RichTextField(
        _("how to sign up"),
        blank=True,
        features=LISTS,
        help_text=_("For example “Zadzwoń i umów się na rozmowę z terapeutką”."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"), blank=True)

    card_template = "home/cards/event.html"
    search_kind = SearchKind.EVENT
    in_site_map = False

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("dates_note"),
        FieldPanel("registration"),
        FieldPanel("body"),
    ]
    fact_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldRowPanel([FieldPanel("start_time"), FieldPanel("end_time")]),
                FieldRowPanel([FieldPanel("frequency"), FieldPanel("meetings")]),
                FieldPanel("skips_holidays"),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [FieldPanel("place_name"), FieldPanel("place_address"), PageChooserPanel("place_page")],
            heading=_("Where"),
        ),
        FieldPanel("organiser"),
        InlinePanel("contacts", heading=_("Whom to ask"), label=_("contact")),
    ]
    api_fields = [
        *BasePage.api_fields,
        *(APIField(name, serializer=SourceField()) for name in (*FACTS, *PLACE)),
        APIField("place_page", serializer=SourcePageField()),
        APIField("dates_note"),
        APIField("registration"),
        APIField("body"),
        APIField("contacts", serializer=RowsField()),
        APIField("is_over"),
        APIField("next_on"),
    ]
    # Names and addresses are facts: shown in Polish in every language, never translated.
    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in PLACE]
    parent_page_types = ["home.EventIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A meeting, a festival, a support group; once or repeated.")

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    @property
    def recurrence(self) -> Recurrence:
        """The days of the event, as the page in the default language says."""
        facts = self.source
        return Recurrence(
            facts.starts_on, facts.ends_on, facts.frequency, facts.meetings, facts.skips_holidays
        )

    @property
    def next_on(self) -> dt.date | None:
        """The next day of the event, today included; None once it is over."""
        return self.recurrence.next_on(clock.today())

    @property
    def is_over(self) -> bool:
        return self.next_on is None

    @property
    def is_archived(self) -> bool:  # type: ignore[override]
        return self.is_over

    @property
    def rhythm(self) -> str:
        return words.rhythm(self.recurrence)

    @property
    def meetings_text(self) -> str:
        return words.meetings(self.source.meetings)

    @property
    def hours_text(self) -> str:
        return words.time_span(self.source.start_time, self.source.end_time)

    @property
    def period_text(self) -> str:
        return words.period(self.recurrence)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        place_id = self.source.place_page_id
        return super().get_context(request, *args, **kwargs) | {
            "today": clock.today(),
            "contacts": list(self.source.contacts.all()),
            "place": localised_by_id([place_id]).get(place_id) if place_id else None,
            "calendar_url": self.calendar_url(request),
        }

    @classmethod
    def prepare_cards(cls, pages: Sequence[Any]) -> None:
        super().prepare_cards(pages)
        prefetch_listing_images(pages)

    @path("kalendarz.ics/")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """The event for a calendar on a phone (RFC 5545)."""
        body = calendar_file(self, request)
        response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{self.slug}.ics"'
        return response

    def calendar_url(self, request: HttpRequest | None = None) -> str:
        return f"{self.get_url(request) or '/'}kalendarz.ics"

    def clean(self) -> None:
        super().clean()
        errors = event_errors(self) if holds_facts(self) else {}
        if errors:
            raise ValidationError(errors)

    def search_document(self) -> SearchDocument:
        return replace(super().search_document(), date=self.source.starts_on)

    def search_facts(self) -> list[str]:
        facts = self.source
        rows = [f"{row} {row.display} {row.address}" for row in facts.contacts.all()]
        return [self.dates_note, facts.place_name, facts.place_address, facts.organiser, *rows]

    def structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*super().structured_data(request), schema_event(self, request)]


class EventContact(ContactRow):
    """Whom to ask about an event, by post."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="contacts")

    class Meta(ContactRow.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
