"""What the change log hears of closures."""

import datetime as dt

import pytest

from core.changes.models import Change
from tests.factories.core import translate
from tests.factories.directory import close_offices

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(site):
    """What is told from now on, as ``{(kind, object id, action)}`` of the site."""

    def rows():
        found = Change.objects.filter(site_id=site.pk, pk__gt=last)
        return set(found.values_list("kind", "object_id", "action"))

    newest = Change.objects.order_by("pk").last()
    last = newest.pk if newest else 0
    return rows


def office_rows(*offices):
    return {("directory.officepage", str(office.pk), "changed") for office in offices}


def test_a_new_closure_names_itself_and_its_offices_in_all_languages(
    site, centre_office, cash_desk, request
):
    english = translate(cash_desk, "en")
    told = request.getfixturevalue("told")

    closure = close_offices(site, cash_desk)

    own = ("directory.closure", str(closure.pk), "published")
    assert told() == {own} | office_rows(cash_desk, english)


def test_offices_that_open_again_are_named_too(site, centre_office, cash_desk, request):
    closure = close_offices(site, cash_desk)
    told = request.getfixturevalue("told")

    closure.offices.set([centre_office])
    closure.save()

    own = ("directory.closure", str(closure.pk), "changed")
    assert told() == {own} | office_rows(centre_office, cash_desk)


def test_deleting_names_them(site, centre_office, cash_desk, request):
    closure = close_offices(site, starts_on=dt.date(2026, 11, 25))
    told = request.getfixturevalue("told")
    pk = str(closure.pk)

    closure.delete()

    own = ("directory.closure", pk, "removed")
    assert told() == {own} | office_rows(centre_office, cash_desk)


def test_drafts_are_not_named(site, centre_office, cash_desk, request):
    cash_desk.unpublish()
    told = request.getfixturevalue("told")

    close_offices(site)

    assert office_rows(cash_desk).isdisjoint(told())
    assert office_rows(centre_office) <= told()
