"""The site of a centre with its settings, words, districts and alerts."""

import datetime as dt
from typing import Any

from django.apps import apps
from django.db import models
from wagtail.models import Collection, Locale, Page, Site

from core import clock
from core.alerts import Alert
from core.centre_settings import CentrePhone, CentreSettings
from core.centre_words import CentreWords
from core.district import District
from demo.loading.content import CentreContent
from demo.loading.media import make_document, make_image
from demo.loading.references import References

LANGUAGES = ("pl", "uk", "en")


def make_site(content: CentreContent, root_page: Page, port: int) -> Site:
    """The site at the centre's own host name."""
    site = content.site
    return Site.objects.create(
        hostname=site["hostname"],
        port=port,
        site_name=site["name"],
        root_page=root_page,
        is_default_site=site.get("default", False),
    )


def make_media(content: CentreContent, references: References) -> Collection:
    """The centre's own collection with its documents and images."""
    collection = Collection.get_first_root_node().add_child(name=content.site["name"])
    for node in content.documents:
        references.add(node["id"], make_document(node, collection))
    for node in content.images:
        references.add(node["id"], make_image(node, collection))
    return collection


def make_districts(content: CentreContent, site: Site, references: References) -> None:
    """Districts in the order in which they are written."""
    for order, node in enumerate(content.districts):
        fields = {key: value for key, value in node.items() if key != "id"}
        district = District.objects.create(site=site, sort_order=order, **fields)
        references.add(node["id"], district)


def make_streets(content: CentreContent, site: Site, references: References) -> None:
    """The register of streets, as far as the centre's example goes."""
    for node in content.streets:
        fields = {key: value for key, value in node.items() if key != "id"}
        street = apps.get_model("directory.Street")(site=site, **fields)
        street.full_clean()
        street.save()
        references.add(node["id"], street)


def make_settings(content: CentreContent, site: Site, references: References) -> None:
    """Facts of the centre with links to its standing pages."""
    fields = references.resolve(content.settings)
    phones = fields.pop("phones", [])
    settings = CentreSettings(site=site, **fields)
    settings.full_clean(exclude=["site"])
    settings.save()
    for order, phone in enumerate(phones):
        CentrePhone.objects.create(centre=settings, sort_order=order, **phone)


def make_words(content: CentreContent, site: Site) -> None:
    """Name and mission in every language they are written in."""
    _translated(CentreWords, {"site": site}, content.words)


def make_alerts(content: CentreContent, site: Site, references: References) -> None:
    """Alerts with their moments; a plain date means its midnight."""
    for node in content.alerts:
        node = references.resolve(node)
        facts = {key: node[key] for key in ("level", "section", "link_page") if key in node}
        facts |= {key: _moment(node[key]) for key in ("starts_at", "ends_at") if node.get(key)}
        words = {language: node[language] for language in LANGUAGES if language in node}
        _translated(Alert, facts | {"site": site}, words)


def _translated(model: type[models.Model], facts: dict[str, Any], words: dict[str, Any]) -> None:
    """One row a language under one translation key."""
    key: dict[str, Any] = {}
    for language, fields in words.items():
        row = model(locale=Locale.objects.get(language_code=language), **facts, **fields, **key)
        row.full_clean(exclude=["locale", "site", "section", "link_page"])
        row.save()
        key = {"translation_key": row.translation_key}  # type: ignore[attr-defined]


def _moment(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    day = value if isinstance(value, dt.date) else dt.date.fromisoformat(value)
    return dt.datetime.combine(day, dt.time.min, clock.WARSAW)
