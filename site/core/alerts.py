"""Notices that matter now: closed offices, frost, changed post."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import Page, PreviewableMixin, Site, TranslatableMixin

from core import clock
from core.enums import AlertLevel
from core.localised import localised_by_id
from core.site_scope import SiteScopedForm

URGENCY = {AlertLevel.EMERGENCY: 0, AlertLevel.WARNING: 1, AlertLevel.INFORMATION: 2}


class AlertQuerySet(models.QuerySet["Alert"]):
    """Alerts by the clock."""

    def in_force(self, at: dt.datetime) -> "AlertQuerySet":
        """Begun at ``at`` and not yet ended."""
        return self.filter(Q(starts_at__lte=at) & (Q(ends_at__isnull=True) | Q(ends_at__gt=at)))

    def ended(self, at: dt.datetime) -> "AlertQuerySet":
        """Over at ``at``: they sit in the archive."""
        return self.filter(ends_at__lte=at)


class Alert(PreviewableMixin, TranslatableMixin, models.Model):
    """A notice at the top of a site or of one section, from a moment to a moment."""

    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="alerts"
    )
    level = models.CharField(
        _("level"), max_length=12, choices=AlertLevel.choices, default=AlertLevel.INFORMATION
    )
    title = models.CharField(
        _("title"), max_length=120, help_text=_("For example “Cash desk closed on 24 December”.")
    )
    text = RichTextField(_("text"), blank=True, features=["bold", "link"])
    link_page = models.ForeignKey(
        Page,
        verbose_name=_("page with more"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    section = models.ForeignKey(
        Page,
        verbose_name=_("section"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Leave empty to show it on the whole site."),
    )
    starts_at = models.DateTimeField(_("from"), default=clock.now)
    ends_at = models.DateTimeField(
        _("to"), null=True, blank=True, help_text=_("After this moment it moves to the archive.")
    )

    objects = models.Manager.from_queryset(AlertQuerySet)()

    panels = [
        FieldPanel("site"),
        FieldPanel("level"),
        FieldPanel("title"),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        PageChooserPanel("section"),
        PageChooserPanel("link_page"),
    ]
    api_fields = [APIField(n) for n in ("level", "title", "text", "starts_at", "ends_at")]

    base_form_class = SiteScopedForm

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        ordering = ["-starts_at"]

    def __str__(self) -> str:
        return self.title

    @property
    def link(self) -> Page | None:
        """The page with more in the reader's language; None where nobody may see it."""
        if not self.link_page_id:
            return None
        return localised_by_id([self.link_page_id]).get(self.link_page_id)

    def clean(self) -> None:
        super().clean()
        if self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end must come after the beginning.")})

    def get_preview_template(self, request: object, mode_name: str) -> str:
        return "core/alert_preview.html"


def alerts_for(site: Site, page: Page | None, language: str) -> list[Alert]:
    """Alerts in force on a page, most urgent first; Polish ones where no translation exists."""
    rows = (
        Alert.objects.filter(site=site)
        .in_force(clock.now())
        .select_related("locale", "section", "link_page")
    )
    shown = [alert for alert in _best_language(rows, language) if _covers(alert, page)]
    return sorted(shown, key=lambda alert: URGENCY[AlertLevel(alert.level)])


def ended_alerts(site: Site, language: str) -> list[Alert]:
    """Alerts that are over, latest first; Polish ones where no translation exists."""
    rows = Alert.objects.filter(site=site).ended(clock.now()).select_related("locale", "section")
    return _best_language(rows, language)


def _best_language(alerts: Iterable[Alert], language: str) -> list[Alert]:
    best: dict[object, Alert] = {}
    for alert in alerts:
        code = alert.locale.language_code
        if code == language or (code == "pl" and alert.translation_key not in best):
            best[alert.translation_key] = alert
    return list(best.values())


def _covers(alert: Alert, page: Page | None) -> bool:
    if alert.section is None:
        return True
    return page is not None and _lies_in(page, alert.section)


def _lies_in(page: Page, section: Page) -> bool:
    """Whether the page is in the section, or in the section's translation."""
    if page.locale_id == section.locale_id:
        return bool(page.path.startswith(section.path))
    above = page.get_ancestors(inclusive=True)
    return bool(above.filter(translation_key=section.translation_key).exists())
