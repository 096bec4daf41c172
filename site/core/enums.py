"""Closed vocabularies that more than one plugin uses."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AlertLevel(models.TextChoices):
    """How urgent an alert is; each level has its word, never colour alone."""

    INFORMATION = "information", pgettext_lazy("alert", "Information")
    WARNING = "warning", _("Warning")
    EMERGENCY = "emergency", _("Emergency")


class DistrictKind(models.TextChoices):
    """What divides a city for the work of its centre."""

    SOCIAL_WORK_DISTRICT = "social_work_district", _("Social work district")
    HOUSING_ESTATE = "housing_estate", _("Housing estate")
    CITY_PART = "city_part", _("Part of the city")


class PhoneKind(models.TextChoices):
    """What answers at the number (HSDS ``phone.type``)."""

    PHONE = "phone", _("Phone")
    MOBILE = "mobile", _("Mobile phone")
    FAX = "fax", _("Fax")
    PHONE_AND_FAX = "phone_and_fax", _("Phone and fax")
    HELPLINE = "helpline", _("Help line")


class PhonePurpose(models.TextChoices):
    """The matter in which a resident calls the number."""

    GENERAL = "general", _("General matters")
    SECRETARIAT = "secretariat", _("Secretary's office")
    URGENT = "urgent", _("Urgent matters")
    HELPLINE = "helpline", _("Information line")
    FAMILY_BENEFITS = "family_benefits", _("Family benefits")
    CHILD_BENEFITS = "child_benefits", _("Family benefits and the 500+ programme")
    MAINTENANCE_BENEFITS = "maintenance_benefits", _("Family and maintenance benefits")
    PAYMENTS = "payments", _("Payments")
    HOUSING_BENEFITS = "housing_benefits", _("Housing benefits")
    FAMILY_CARDS = "family_cards", _("Family cards")
    DISABILITY_PANEL = "disability_panel", _("Disability assessment")
    FOSTER_CARE = "foster_care", _("Foster care")
    COUNSELLING = "counselling", _("Counselling")
    COMPLAINTS = "complaints", _("Complaints and suggestions")
    PROJECT = "project", _("Project office")
    OTHER = "other", _("Other matters")


class SearchKind(models.TextChoices):
    """What a search result is, in the words of a resident."""

    HOME = "home", _("Home page")
    PAGE = "page", _("Information")
    NEWS = "news", _("News")
    EVENT = "event", _("Events")
    PROGRAMME = "programme", _("Programmes")
    OFFICE = "office", _("Offices")
    SERVICE = "service", _("Matters to settle")
    DOCUMENT = "document", _("Documents")


class TargetGroup(models.TextChoices):
    """For whom something is, as residents look for it; it may be for several."""

    FAMILIES = "families", _("Families with children")
    YOUNG_PEOPLE = "young_people", _("Children and young people")
    FOSTER_FAMILIES = "foster_families", _("Foster families")
    SENIORS = "seniors", _("Older people")
    DISABLED_PEOPLE = "disabled_people", _("People with disabilities")
    CARERS = "carers", _("Carers of somebody close")
    MENTAL_HEALTH = "mental_health", _("People in mental distress")
    ADDICTION = "addiction", _("People with addictions")
    VICTIMS = "victims", _("People who suffer violence")
    POVERTY = "poverty", _("People at risk of poverty or exclusion")
    DEBT = "debt", _("People in debt")
    UNEMPLOYED = "unemployed", _("People without work")
    HOMELESS_PEOPLE = "homeless_people", _("Homeless people")
    FOREIGNERS = "foreigners", _("Foreigners")
    RESIDENTS = "residents", _("All residents")
