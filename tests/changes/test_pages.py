"""Each way in which a page becomes public, changes, or stops being public."""

import pytest
from wagtail.models import Page, Site

from core.changes.models import Change
from tests.changes.watching import watch
from tests.factories.core import StandardPageFactory, translate

HOME = "http://gdansk.example/"
SECTION = HOME + "rodzina/"
PAGE = SECTION + "asystent/"


def test_a_new_live_page_is_published(section: Page) -> None:
    with watch() as rows:
        StandardPageFactory(parent=section, slug="pasja")

    assert rows == [f"published standardpage {SECTION}pasja/"]


def test_a_row_names_page_language_and_site(site: Site, page: Page) -> None:
    row = Change.objects.get(object_id=page.pk)

    assert (row.kind, row.key) == ("home.standardpage", str(page.translation_key))
    assert (row.locale, row.site_id, row.seq) == ("pl", site.pk, None)


def test_a_draft_is_not_told(section: Page, page: Page) -> None:
    with watch() as rows:
        StandardPageFactory(parent=section, slug="szkic", live=False).save_revision()
        page.title = "Asystentka"
        page.save_revision()

    assert rows == []


def test_a_deleted_draft_is_not_told(section: Page) -> None:
    draft = StandardPageFactory(parent=section, live=False)
    with watch() as rows:
        draft.delete()

    assert rows == []


def test_publishing_a_draft(section: Page) -> None:
    draft = StandardPageFactory(parent=section, slug="szkic", live=False)
    with watch() as rows:
        draft.save_revision().publish()

    assert rows == [f"published standardpage {SECTION}szkic/"]


def test_publishing_again_is_a_change(page: Page) -> None:
    page.title = "Asystentka"
    with watch() as rows:
        page.save_revision().publish()

    assert rows == [f"changed standardpage {PAGE}"]


def test_locking_is_not_told(page: Page) -> None:
    page.locked = True
    with watch() as rows:
        page.save(update_fields=["locked"])

    assert rows == []


@pytest.mark.parametrize("specific", [True, False])
def test_unpublishing(page: Page, specific: bool) -> None:
    found = page if specific else Page.objects.get(pk=page.pk)
    with watch() as rows:
        found.unpublish()

    assert rows == [f"removed standardpage {PAGE}"]


def test_unpublishing_many(section: Page) -> None:
    with watch() as rows:
        Page.objects.descendant_of(section, inclusive=True).unpublish()

    assert rows == [f"removed standardpage {SECTION}", f"removed standardpage {PAGE}"]


def test_a_new_slug_moves_the_subtree_in_one_row(section: Page) -> None:
    section.slug = "rodziny"
    with watch() as rows:
        section.save_revision().publish()

    assert rows == [f"moved standardpage {SECTION} → {HOME}rodziny/ *"]


def test_a_move_tells_the_subtree_in_one_row(home: Page, section: Page) -> None:
    target = StandardPageFactory(parent=home, slug="pomoc")
    with watch() as rows:
        section.move(target, "last-child")

    assert rows == [f"moved standardpage {SECTION} → {HOME}pomoc/rodzina/ *"]


def test_a_move_to_another_site(site: Site, other_site: Site, section: Page) -> None:
    with watch() as rows:
        section.move(other_site.root_page, "last-child")

    assert rows == [
        f"removed standardpage {SECTION} *",
        "published standardpage http://slupsk.example/rodzina/ *",
    ]
    last = Change.objects.order_by("pk").values_list("site_id", flat=True)
    assert list(last)[-2:] == [site.pk, other_site.pk]


def test_another_order_is_a_change(home: Page, section: Page) -> None:
    StandardPageFactory(parent=home, slug="pomoc")
    with watch() as rows:
        section.move(home, "last-child")

    assert rows == [f"changed standardpage {SECTION}"]


def test_moving_a_draft_with_live_pages_below(home: Page, section: Page) -> None:
    target = StandardPageFactory(parent=home, slug="pomoc")
    section.unpublish()
    with watch() as rows:
        section.move(target, "last-child")

    assert rows == [f"moved standardpage {SECTION} → {HOME}pomoc/rodzina/ *"]


def test_moving_drafts_alone_is_not_told(home: Page, section: Page, page: Page) -> None:
    target = StandardPageFactory(parent=home, slug="pomoc")
    page.unpublish()
    section.unpublish()
    with watch() as rows:
        section.move(target, "last-child")

    assert rows == []


def test_a_new_slug_of_the_home_page_moves_nothing(home: Page) -> None:
    home.slug = "mopr-gdansk"
    with watch() as rows:
        home.save_revision().publish()

    assert rows == [f"changed homepage {HOME} *"]


def test_deleting_tells_every_page_of_the_subtree(section: Page) -> None:
    with watch() as rows:
        section.delete()

    assert sorted(rows) == [f"removed standardpage {SECTION}", f"removed standardpage {PAGE}"]


def test_deleting_by_a_query(section: Page) -> None:
    with watch() as rows:
        Page.objects.filter(pk=section.pk).delete()

    assert sorted(rows) == [f"removed standardpage {SECTION}", f"removed standardpage {PAGE}"]


def test_copying_live_pages(home: Page, section: Page) -> None:
    with watch() as rows:
        section.copy(recursive=True, update_attrs={"slug": "kopia"})

    assert {row for row in rows if row.startswith("published")} == {
        f"published standardpage {HOME}kopia/",
        f"published standardpage {HOME}kopia/asystent/",
    }


def test_an_alias_and_its_updates(home: Page, page: Page) -> None:
    with watch() as created:
        page.create_alias(parent=home, update_slug="asystent-rodziny")
    with watch() as updated:
        page.save_revision().publish()

    assert created == [f"published standardpage {HOME}asystent-rodziny/"]
    assert updated == [
        f"changed standardpage {PAGE}",
        f"changed standardpage {HOME}asystent-rodziny/",
    ]


def test_a_translation(home: Page, section: Page) -> None:
    with watch() as rows:
        translate(home, "uk")
        translate(section, "uk", slug="rodyna")

    key = str(section.translation_key)
    assert rows == [
        "published locale",
        f"published homepage {HOME}uk/",
        f"published standardpage {HOME}uk/rodyna/ *",
    ]
    assert set(Change.objects.filter(key=key).values_list("locale", flat=True)) == {"pl", "uk"}


def test_a_page_outside_all_sites_is_not_public(home: Page) -> None:
    with watch() as rows:
        StandardPageFactory(parent=home.get_parent(), slug="nigdzie")

    assert rows == []


def test_a_page_that_enters_a_site_is_published(home: Page) -> None:
    page = StandardPageFactory(parent=home.get_parent(), slug="nigdzie")
    with watch() as rows:
        page.move(home, "last-child")

    assert rows == [f"published standardpage {HOME}nigdzie/ *"]


def test_a_page_of_two_sites_is_told_to_both(site: Site, page: Page) -> None:
    Site.objects.create(hostname="mopr.example", root_page=site.root_page)
    with watch() as rows:
        page.save_revision().publish()

    assert rows == [
        f"changed standardpage {PAGE}",
        "changed standardpage http://mopr.example/rodzina/asystent/",
    ]
