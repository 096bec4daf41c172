"""Snippets, settings, files, sites, redirects: public things that are no pages."""

import datetime as dt

import pytest
from django.contrib.auth.models import Group
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, Site

from core import clock
from core.changes.models import Change
from core.changes.objects import log_changed
from core.models import Alert, CentreDocument, CentreSettings, CentreWords, District
from tests.changes.watching import watch
from tests.factories.core import CentreDocumentFactory, CentreImageFactory, locale_of, make_alert


def test_an_alert(site: Site) -> None:
    with watch() as rows:
        alert = make_alert(site)
        alert.ends_at = clock.now() + dt.timedelta(days=1)
        alert.save()
        alert.delete()

    assert rows == ["published alert", "changed alert", "removed alert"]


def test_the_row_of_an_alert_names_language_and_site(site: Site) -> None:
    alert = make_alert(site)
    row = Change.objects.get(kind="core.alert")

    assert (row.key, row.locale, row.site_id) == (str(alert.translation_key), "pl", site.pk)


def test_an_alert_that_goes_to_another_site(site: Site, other_site: Site) -> None:
    alert = make_alert(site)
    alert.site = other_site
    with watch() as rows:
        alert.save()

    assert rows == ["removed alert", "published alert"]
    sites = (
        Change.objects.filter(kind="core.alert").order_by("pk").values_list("site_id", flat=True)
    )
    assert list(sites) == [site.pk, site.pk, other_site.pk]


def test_words_of_the_centre(site: Site) -> None:
    with watch() as rows:
        words = CentreWords.objects.create(site=site, locale=locale_of("pl"), short_name="MOPR")
        words.name = "Miejski Ośrodek Pomocy Rodzinie"
        words.save()

    assert rows == ["published centrewords", "changed centrewords"]


def test_a_district(site: Site) -> None:
    with watch() as rows:
        district = District.objects.create(site=site, name="Rejon 1")
        District.objects.filter(pk=district.pk).delete()

    assert rows == ["published district", "removed district"]


def test_settings(site: Site) -> None:
    settings = CentreSettings.for_site(site)
    settings.city = "Gdańsk"
    with watch() as rows:
        settings.save()

    assert rows == ["changed centresettings"]
    assert Change.objects.order_by("-pk").first().site_id == site.pk


def test_an_image_concerns_the_whole_installation(public: Collection) -> None:
    with watch() as rows:
        image = CentreImageFactory(collection=public)
        image.title = "Wejście"
        image.save()
        image.delete()

    assert rows == ["published centreimage", "changed centreimage", "removed centreimage"]
    assert set(Change.objects.filter(kind="core.centreimage").values_list("site_id")) == {(None,)}


def test_measuring_a_file_is_not_told(public: Collection) -> None:
    document = CentreDocumentFactory()
    CentreDocument.objects.update(file_hash="", file_size=None)
    document = CentreDocument.objects.get(pk=document.pk)
    with watch() as rows:
        document.get_file_hash()
        document.get_file_size()

    assert rows == []


def test_a_document(public: Collection) -> None:
    with watch() as rows:
        document = CentreDocumentFactory(collection=public)
        url = document.url
        document.title = "Regulamin rekrutacji"
        document.save()
        document.delete()

    assert rows == [
        f"published centredocument {url}",
        f"changed centredocument {url}",
        f"removed centredocument {url}",
    ]


@pytest.fixture
def private(public: Collection) -> Collection:
    collection = public.add_child(name="Wewnętrzne")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection


def test_a_document_of_a_private_collection_is_not_told(private: Collection) -> None:
    with watch() as rows:
        document = CentreDocumentFactory(collection=private)
        document.save()
        document.delete()

    assert rows == []


def test_a_document_that_goes_into_a_private_collection(private: Collection) -> None:
    document = CentreDocumentFactory()
    document.collection = private
    with watch() as rows:
        document.save()

    assert rows == [f"removed centredocument {document.url}"]


def test_a_collection_becomes_private_and_public(public: Collection) -> None:
    collection = public.add_child(name="Wewnętrzne")
    group = Group.objects.create(name="Asystenci")
    with watch() as rows:
        restriction = CollectionViewRestriction.objects.create(
            collection=collection, restriction_type="groups"
        )
        restriction.groups.add(group)
        restriction.delete()

    assert rows == ["changed collection *"] * 3


def test_renaming_a_collection(public: Collection) -> None:
    collection = public.add_child(name="Wewnętrzne")
    collection.name = "Publiczne"
    with watch() as rows:
        collection.save()

    assert rows == ["changed collection *"]


def test_a_site_with_another_host_name(site: Site) -> None:
    site.hostname = "mopr.example"
    with watch() as rows:
        site.save()

    assert rows == ["moved site http://gdansk.example → http://mopr.example *"]
    assert Change.objects.order_by("-pk").first().site_id is None


def test_a_site_with_another_root(site: Site, section: Page) -> None:
    site.root_page = section
    with watch() as rows:
        site.save()

    assert rows == ["changed site http://gdansk.example *"]


def test_a_deleted_site(other_site: Site) -> None:
    with watch() as rows:
        other_site.delete()

    assert rows == ["removed site http://slupsk.example *"]


def test_a_redirect(site: Site) -> None:
    with watch() as rows:
        redirect = Redirect.add_redirect("/stary-adres", "https://example.org/")
        redirect.site = site
        redirect.save()
        redirect.delete()

    assert rows == [
        "published redirect /stary-adres",
        "removed redirect /stary-adres",
        "published redirect /stary-adres",
        "removed redirect /stary-adres",
    ]


def test_a_language(db: None) -> None:
    with watch() as rows:
        Locale.objects.create(language_code="en").delete()

    assert rows == ["published locale", "removed locale"]


def test_what_no_signal_tells_can_be_told(site: Site) -> None:
    alert = make_alert(site)
    with watch() as rows:
        Alert.objects.update(title="Inny tytuł")
        log_changed(alert)

    assert rows == ["changed alert"]
