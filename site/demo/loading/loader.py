"""Loads the three centres, or removes them."""

from collections.abc import Callable

from django.core.management import call_command
from django.db import transaction
from wagtail.models import Collection, Locale, Page, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.district import District
from core.groups import ensure_centre_groups, remove_centre_groups
from core.media import CentreDocument, CentreImage
from demo.loading import centres
from demo.loading.content import CENTRES, CentreContent, read_centre
from demo.loading.funding import (
    funding_sources_of,
    make_funding_sources,
    remove_funding_sources,
)
from demo.loading.institutions import make_institutions
from demo.loading.pages import fill_page, make_tree, walk
from demo.loading.references import References
from demo.loading.search import make_search_rules
from demo.loading.translations import make_translations

Say = Callable[[str], None]


def load(port: int, say: Say, names: tuple[str, ...] = CENTRES) -> int:
    """Load each centre that is not there yet, each in one transaction; how many were loaded."""
    contents = [read_centre(name) for name in names]
    missing = [c for c in contents if not Site.objects.filter(site_name=c.site["name"]).exists()]
    with disable_reference_index_auto_update():
        for number, content in enumerate(missing, start=1):
            say(f"  {number}/{len(missing)} {content.site['name']}")
            with transaction.atomic():
                load_centre(content, port)
    if missing:  # once for all that was saved many times
        call_command("rebuild_references_index", verbosity=0)
    return len(missing)


def load_centre(content: CentreContent, port: int) -> Site:
    """One centre with everything that its files describe."""
    ensure_locales()
    references = References()
    collection = centres.make_media(content, references)
    make_tree(content.pages, Page.get_first_root_node(), references)
    remove_stock_site(content.site["hostname"])
    site = centres.make_site(content, references[content.pages[0]["id"]], port)
    centres.make_districts(content, site, references)
    centres.make_streets(content, site, references)
    make_funding_sources(content, site, references)
    make_institutions(content, site, references)
    for node in walk(content.pages):
        fill_page(node, references)
    make_translations(content.pages, references)
    centres.make_settings(content, site, references)
    centres.make_words(content, site)
    centres.make_alerts(content, site, references)
    make_search_rules(content, site, references)
    ensure_centre_groups(site, collection)
    return site


def ensure_locales() -> None:
    """A fresh database knows only Polish."""
    for language in centres.LANGUAGES:
        Locale.objects.get_or_create(language_code=language)


def remove_stock_site(hostname: str) -> None:
    """A fresh Wagtail brings a welcome page on localhost, which is the first centre's address."""
    for site in Site.objects.filter(hostname=hostname):
        page = site.root_page
        site.delete()
        if page.slug == "home" and not page.get_children().exists():
            page.delete()


def remove(names: tuple[str, ...] = CENTRES) -> None:
    """Take the demonstration away: pages in all languages, files, groups and sites."""
    for content in map(read_centre, names):
        with transaction.atomic():
            _remove_centre(content)


def _remove_centre(content: CentreContent) -> None:
    name = content.site["name"]
    for site in Site.objects.filter(site_name=name):
        remove_centre_groups(site)
        District.objects.filter(site=site).delete()
        root = site.root_page
        sources = funding_sources_of(site)
        site.delete()
        for page in root.get_translations(inclusive=True):
            page.delete()
        remove_funding_sources(sources)
    for collection in Collection.objects.filter(name=name):
        CentreImage.objects.filter(collection=collection).delete()
        CentreDocument.objects.filter(collection=collection).delete()
        collection.delete()
