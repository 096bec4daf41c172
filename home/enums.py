"""Closed vocabularies of news and events."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NewsCategory(models.TextChoices):
    """What a piece of news is about; residents filter the list by it."""

    ANNOUNCEMENT = "announcement", _("Announcement")
    AWARD = "award", _("Award")
    TRAINING = "training", _("Training")
    EVENT = "event", _("Event")
    RECRUITMENT = "recruitment", _("Recruitment")
    BENEFITS = "benefits", _("Benefits")
    PROJECT = "project", _("Project")


class EventFrequency(models.TextChoices):
    """How often an event takes place (RFC 5545 ``FREQ`` and ``INTERVAL``)."""

    ONCE = "once", _("Once")
    WEEKLY = "weekly", _("Every week")
    BIWEEKLY = "biweekly", _("Every two weeks")
    MONTHLY = "monthly", _("Every month, on the same day")
