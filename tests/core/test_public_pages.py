"""One rule says which pages everybody may see."""

import pytest
from wagtail.models import Page, PageViewRestriction

from core.privacy import is_public, public_pages
from tests.factories.core import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(centre_home):
    return StandardPageFactory(parent=centre_home, slug="dzial")


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def seen(page):
    return public_pages(Page.objects.filter(pk=page.pk)).exists()


def test_a_live_page_is_public(section):
    assert seen(section)
    assert is_public(section)


def test_a_draft_is_not(section):
    section.unpublish()

    assert not seen(section)


def test_a_restriction_holds_for_all_that_lies_below(section):
    below = StandardPageFactory(parent=section, slug="strona")
    restrict(section)

    assert not seen(section)
    assert not seen(below)
    assert not is_public(below)


def test_a_restriction_does_not_hold_beside_or_above(section, centre_home):
    beside = StandardPageFactory(parent=centre_home, slug="obok")
    restrict(section)

    assert seen(beside)
    assert seen(centre_home)


def test_the_mirror_of_a_restricted_page_is_as_private(section, centre_home):
    other = StandardPageFactory(parent=centre_home, slug="inny-dzial")
    hidden = StandardPageFactory(parent=section, slug="ukryta")
    mirror = hidden.create_alias(parent=other, update_slug="lustro")
    restrict(section)

    assert mirror.live
    assert not seen(mirror)
    assert not is_public(mirror)


def test_it_takes_one_query(section, django_assert_num_queries):
    restrict(section)

    with django_assert_num_queries(1):
        list(public_pages(Page.objects.all()))
