"""Entries are believed once the change log is read, and looked up one by one until then."""

import pytest
from django.db.models import F
from wagtail.models import Page, PageViewRestriction, Site

from core.changes.models import Change, ChangeHead, ReaderPosition
from core.changes.readers import unread
from search.engines.database import DatabaseEngine
from search.fulltext.shown import READER
from search.parsing import build_query
from search.pipeline import rebuild
from tests.factories.core import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(home: Page) -> Page:
    """A page that became private after its entry was written."""
    page = StandardPageFactory.create(parent=home, title="Kasa")
    rebuild()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


def total() -> int:
    query = build_query("kasa", "pl", Site.objects.get().pk)
    return DatabaseEngine().search(query).total


def number() -> int:
    """Give numbers, as is done after a commit; the last one."""
    Change.objects.update(seq=F("pk"))
    last = Change.objects.order_by("pk").last()
    assert last
    ChangeHead.objects.update_or_create(pk=1, defaults={"value": last.pk})
    return last.pk


def test_rows_without_a_number_are_unread(closed: Page) -> None:
    assert unread(READER).count() == Change.objects.count() > 0
    assert total() == 0


def test_numbered_rows_are_unread_until_the_reader_has_come_to_the_last(closed: Page) -> None:
    last = number()
    assert total() == 0
    ReaderPosition.objects.create(reader=READER, seq=last - 1)
    assert (unread(READER).count(), total()) == (1, 0)


def test_entries_are_not_looked_up_where_all_is_read(closed: Page) -> None:
    """It would double the time of every search; the reader has rewritten the entries by then."""
    ReaderPosition.objects.create(reader=READER, seq=number())
    assert (unread(READER).count(), total()) == (0, 1)
