"""View restrictions hide a page with all below it, and its aliases elsewhere."""

import pytest
from django.contrib.auth.models import Group
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page, PageViewRestriction

from core.privacy import is_public
from tests.changes.watching import watch
from tests.factories.core import StandardPageFactory

HOME = "http://gdansk.example/"
SECTION = HOME + "rodzina/"
PAGE = SECTION + "asystent/"


def restrict(page: Page, kind: str = PageViewRestriction.LOGIN) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=kind)


def test_a_restriction_removes_the_subtree(section: Page) -> None:
    with watch() as rows:
        restrict(section)

    assert rows == [f"removed standardpage {SECTION} *"]


def test_lifting_it_publishes_the_subtree(section: Page) -> None:
    restriction = restrict(section)
    with watch() as rows:
        restriction.delete()

    assert rows == [f"published standardpage {SECTION} *"]


def test_lifting_it_by_a_query(section: Page) -> None:
    restrict(section)
    with watch() as rows:
        PageViewRestriction.objects.filter(page=section).delete()

    assert rows == [f"published standardpage {SECTION} *"]


def test_another_kind_of_restriction(section: Page) -> None:
    restriction = restrict(section)
    restriction.restriction_type = PageViewRestriction.PASSWORD
    with watch() as rows:
        restriction.save()

    assert rows == ["changed pageviewrestriction"]


def test_other_groups(section: Page) -> None:
    restriction = restrict(section, PageViewRestriction.GROUPS)
    group = Group.objects.create(name="Asystenci")
    with watch() as rows:
        restriction.groups.set([group])
        restriction.groups.set([group])
        restriction.groups.remove(group)
        group.pageviewrestriction_set.add(restriction)
        group.pageviewrestriction_set.clear()

    assert rows == ["changed pageviewrestriction"] * 4


def test_another_page(home: Page, section: Page) -> None:
    other = StandardPageFactory(parent=home, slug="pomoc")
    restriction = restrict(section)
    restriction.page = other
    with watch() as rows:
        restriction.save()

    assert rows == [
        f"removed standardpage {HOME}pomoc/ *",
        f"published standardpage {SECTION} *",
    ]


def test_a_restriction_below_another_changes_nothing_public(section: Page, page: Page) -> None:
    restrict(section)
    with watch() as rows:
        inner = restrict(page)
        inner.delete()

    assert rows == ["changed pageviewrestriction"] * 2


def test_a_restricted_draft_is_never_named(section: Page) -> None:
    draft = StandardPageFactory(parent=section, slug="tajne", live=False)
    with watch() as rows:
        restriction = restrict(draft)
        draft.save_revision().publish()
        restriction.restriction_type = PageViewRestriction.PASSWORD
        restriction.save()
        draft.refresh_from_db()
        draft.delete()

    assert not [row for row in rows if "tajne" in row]


def test_publishing_below_a_restriction_is_not_told(section: Page) -> None:
    restrict(section)
    with watch() as rows:
        page = StandardPageFactory(parent=section, slug="pasja")
        page.save_revision().publish()
        page.unpublish()
        page.delete()

    assert rows == []


def test_deleting_a_restricted_page_publishes_nothing(section: Page) -> None:
    restrict(section)
    with watch() as rows:
        section.delete()

    assert rows == []


def test_moving_into_and_out_of_a_restricted_section(home: Page, section: Page) -> None:
    private = StandardPageFactory(parent=home, slug="wewnetrzne")
    restrict(private)
    with watch() as moved_in:
        section.move(private, "last-child")
    with watch() as moved_out:
        Page.objects.get(pk=section.pk).move(home, "last-child")

    assert moved_in == [f"removed standardpage {SECTION} *"]
    assert moved_out == [f"published standardpage {SECTION} *"]


def test_a_restricted_section_that_moves_is_not_told(home: Page, section: Page) -> None:
    target = StandardPageFactory(parent=home, slug="pomoc")
    restrict(section)
    with watch() as rows:
        section.move(target, "last-child")

    assert rows == []


@pytest.fixture
def alias(home: Page, page: Page) -> Page:
    return page.create_alias(parent=home, update_slug="odbicie")


ALIAS = HOME + "odbicie/"


def test_an_alias_is_hidden_with_its_source(section: Page, alias: Page) -> None:
    with watch() as hidden:
        restriction = restrict(section)
    assert not is_public(Page.objects.get(pk=alias.pk))
    with watch() as shown:
        restriction.delete()

    assert hidden == [f"removed standardpage {SECTION} *", f"removed standardpage {ALIAS}"]
    assert shown == [f"published standardpage {SECTION} *", f"published standardpage {ALIAS}"]


def test_an_alias_of_a_restricted_page_is_not_told(section: Page, page: Page, home: Page) -> None:
    restrict(section)
    with watch() as rows:
        page.create_alias(parent=home, update_slug="odbicie")
        page.save_revision().publish()

    assert rows == []


def test_an_alias_whose_source_moves_into_a_restricted_section(
    home: Page, page: Page, alias: Page
) -> None:
    private = StandardPageFactory(parent=home, slug="wewnetrzne")
    restrict(private)
    with watch() as rows:
        page.move(private, "last-child")

    assert rows == [f"removed standardpage {PAGE} *", f"removed standardpage {ALIAS}"]


def test_an_alias_made_an_ordinary_page_leaves_its_restriction(section: Page, alias: Page) -> None:
    restrict(section)
    with watch() as rows:
        ConvertAliasPageAction(alias).execute(skip_permission_checks=True)

    assert rows == [f"published standardpage {ALIAS}"]


def test_an_alias_ends_with_its_source(section: Page, alias: Page) -> None:
    with watch() as rows:
        section.delete()

    assert sorted(rows) == [
        f"removed standardpage {ALIAS}",
        f"removed standardpage {SECTION}",
        f"removed standardpage {PAGE}",
    ]


def test_an_alias_ends_unnamed_with_its_restricted_source(section: Page, alias: Page) -> None:
    restrict(section)
    with watch() as rows:
        section.delete()

    assert not Page.objects.get(pk=alias.pk).live
    assert rows == []
