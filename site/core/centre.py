"""The centre that a request asks for: facts and words together."""

from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.centre_settings import CentrePhone, CentreSettings
from core.centre_words import CentreWords
from core.locales import language_of
from core.localised import localised_by_id


@dataclass
class Centre:
    """What every page shows of its centre; nothing is read before a template asks for it."""

    site: Site

    @cached_property
    def settings(self) -> CentreSettings:
        """The facts; a site whose editors never opened them has empty ones."""
        with_facts = [row.site for row in self._all_words if hasattr(row.site, "centresettings")]
        return with_facts[0].centresettings if with_facts else CentreSettings.for_site(self.site)

    @cached_property
    def words(self) -> CentreWords:
        """The words in the active language, else in Polish, else the site's own name."""
        rows = {language_of(row): row for row in self._all_words}
        return rows.get(get_language() or "pl") or rows.get("pl") or self._nameless()

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

    @cached_property
    def _all_words(self) -> list[CentreWords]:
        """Words in every language, with the facts of the site in the same query."""
        rows = CentreWords.objects.filter(site=self.site)
        return list(rows.select_related("locale", "site__centresettings__logo"))

    def _nameless(self) -> CentreWords:
        name = self.site.site_name or self.site.hostname
        return CentreWords(site=self.site, name=name, short_name=name)


def get_centre(request: HttpRequest) -> Centre | None:
    """The centre whose site the request asks for, kept on the request; None without a site."""
    if not hasattr(request, "_centre"):
        site = Site.find_for_request(request)
        request._centre = Centre(site) if site else None  # type: ignore[attr-defined]
    return request._centre  # type: ignore[attr-defined]
