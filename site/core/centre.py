"""The centre that a request asks for: facts and words together."""

from dataclasses import dataclass
from functools import cached_property

from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.centre_settings import CentrePhone, CentreSettings
from core.centre_words import CentreWords
from core.localised import localised_by_id


@dataclass
class Centre:
    """What every page shows of its centre; nothing is read before a template asks for it."""

    site: Site

    @cached_property
    def settings(self) -> CentreSettings:
        return CentreSettings.for_site(self.site)

    @cached_property
    def words(self) -> CentreWords:
        """The words in the active language, else in Polish, else the site's own name."""
        rows = {w.locale.language_code: w for w in self._all_words()}
        language = get_language() or "pl"
        return rows.get(language) or rows.get("pl") or self._nameless()

    @cached_property
    def phones(self) -> list[CentrePhone]:
        return list(self.settings.phones.all()) if self.settings.pk else []

    @cached_property
    def links(self) -> dict[str, Page]:
        """The public pages that every footer links to, by name, in the reader's language."""
        keys = {
            name: getattr(self.settings, f"{name}_page_id") for name in self.settings.FOOTER_PAGES
        }
        pages = localised_by_id([key for key in keys.values() if key])
        return {name: pages[key] for name, key in keys.items() if key in pages}

    def _all_words(self) -> models.QuerySet[CentreWords]:
        return CentreWords.objects.filter(site=self.site).select_related("locale")

    def _nameless(self) -> CentreWords:
        name = self.site.site_name or self.site.hostname
        return CentreWords(site=self.site, name=name, short_name=name)


def get_centre(request: HttpRequest) -> Centre | None:
    """The centre whose site the request asks for, kept on the request; None without a site."""
    if not hasattr(request, "_centre"):
        site = Site.find_for_request(request)
        request._centre = Centre(site) if site else None  # type: ignore[attr-defined]
    return request._centre  # type: ignore[attr-defined]
