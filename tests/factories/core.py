"""Sites, languages and page trees that tests of all apps stand on."""

from typing import Any

import factory
import wagtail_factories
from django.conf import settings
from wagtail.models import Locale, Page, Site

from core.alerts import Alert
from core.district import District
from core.media import CentreDocument, CentreImage
from home.models import HomePage, StandardPage

PASSWORD = "tajne-haslo-redaktora"


class HomePageFactory(wagtail_factories.PageFactory):
    """A home page in the default language; give ``parent`` or use ``make_centre_site``."""

    title = "MOPR Gdańsk"
    slug = factory.Sequence(lambda n: f"osrodek-{n}")
    summary = "Pomagamy mieszkańcom Gdańska w trudnych chwilach."

    class Meta:
        model = HomePage


class StandardPageFactory(wagtail_factories.PageFactory):
    title = "O nas"
    slug = factory.Sequence(lambda n: f"informacja-{n}")
    summary = "Kim jesteśmy i co robimy."

    class Meta:
        model = StandardPage


class DistrictFactory(factory.django.DjangoModelFactory):
    """A district of ``site``, named as no test names one of its own."""

    name = factory.Sequence(lambda n: f"Rejon próbny {n}")

    class Meta:
        model = District


class CentreImageFactory(wagtail_factories.ImageFactory):
    title = "Wejście do ośrodka"
    description = "Drzwi wejściowe z podjazdem"

    class Meta:
        model = CentreImage


class CentreDocumentFactory(wagtail_factories.DocumentFactory):
    title = "Regulamin"
    file = factory.django.FileField(filename="regulamin.pdf", data=b"%PDF-1.4 regulamin")

    class Meta:
        model = CentreDocument


def tree_root() -> Page:
    """The root above all sites; made where a flushed database has lost it."""
    root = Page.get_first_root_node()
    return root or Page.add_root(title="Root", slug="root", locale=locale_of("pl"))


def locale_of(code: str) -> Locale:
    """The Wagtail locale of a language, made when it is first asked for."""
    return Locale.objects.get_or_create(language_code=code)[0]


def make_centre_site(hostname: str = "localhost", *, is_default: bool = True, **home: Any) -> Site:
    """A site with a HomePage in Polish as its root (``site.root_page.specific``).

    The site that a fresh database brings is taken over, with its empty page.
    """
    home["locale"] = locale_of(settings.LANGUAGE_CODE)
    empty = HomePage.objects.filter(sites_rooted_here__hostname=hostname, numchild=0).first()
    page = _filled(empty, **home) if empty else HomePageFactory(parent=tree_root(), **home)
    facts = {"is_default_site": is_default, "root_page": page, "site_name": page.title}
    site, _ = Site.objects.update_or_create(hostname=hostname, port=80, defaults=facts)
    return Site.objects.get(pk=site.pk)


def _filled(page: HomePage, **home: Any) -> HomePage:
    """Quicker than another page in its place: to delete one costs as much as to make four."""
    home = {"slug": "osrodek"} | home  # a sequence would begin anew here, and meet the factory's
    for name, value in factory.build(dict, FACTORY_CLASS=HomePageFactory, **home).items():
        setattr(page, name, value)
    page.save()
    return page


def translate(page: Any, language: str, **words: Any) -> Any:
    """The live page in another language with the words given; its parents come with it.

    Slugs stay as they are, but for a home page: all of these lie below one root.
    """
    locale = locale_of(language)
    parent = page.get_parent()
    if not parent.is_root() and not parent.has_translation(locale):
        translate(parent.specific, language)
    twin = page.specific.copy_for_translation(locale)
    words = {"slug": f"{page.slug}-{language}" if parent.is_root() else page.slug} | words
    for name, value in words.items():
        setattr(twin, name, value)
    twin.save_revision().publish()
    return type(twin).objects.get(pk=twin.pk)


def make_alert(site: Site, **fields: Any) -> Alert:
    """A notice of the site in Polish unless ``locale`` says otherwise."""
    fields.setdefault("locale", locale_of(settings.LANGUAGE_CODE))
    fields.setdefault("title", "Korespondencję doręczają gońcy")
    return Alert.objects.create(site=site, **fields)
