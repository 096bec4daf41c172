"""The centre that a request asks for: facts and words together."""

from dataclasses import dataclass, field
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.centre_settings import CentrePhone, CentreSettings
from core.centre_words import CentreWords
from core.locales import language_of
from core.localised import localised_by_id, translations_of
from core.privacy import public_pages


@dataclass
class Centre:
    """What every page shows of its centre; nothing is read before a template asks for it."""

    site: Site
    _frame: list[Page] | None = field(default=None, init=False, repr=False)

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
        pages = localised_by_id(list(self._link_ids.values()), self._frame)
        return {name: pages[key] for name, key in self._link_ids.items() if key in pages}

    def sections(self, root: Page) -> list[Page]:
        """Public pages below a home page that editors put into the menu.

        The pages of the footer come in the same query: every page shows both.
        """
        menu = Page.objects.child_of(root).in_menu()
        linked = translations_of(list(self._link_ids.values()))
        self._frame = list(public_pages(menu | linked).order_by("path"))
        return [page for page in self._frame if page.show_in_menus and page.is_child_of(root)]

    @cached_property
    def _link_ids(self) -> dict[str, int]:
        """The pages of the footer as editors chose them."""
        ids = {n: getattr(self.settings, f"{n}_page_id") for n in self.settings.FOOTER_PAGES}
        return {name: pk for name, pk in ids.items() if pk}

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
