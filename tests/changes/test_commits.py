"""A row stands or falls with its transaction; what comes after the commit happens once."""

import pytest
from django.db import transaction
from wagtail.models import Page, Site

from core.changes import writer
from core.changes.log import changes_since, head
from core.changes.models import Change
from core.models import District
from tests.changes.conftest import Join
from tests.changes.notebook import Notebook
from tests.factories.core import StandardPageFactory

pytestmark = pytest.mark.django_db(transaction=True)


class Undone(Exception):
    pass


def publish_and_undo(page: Page) -> None:
    with transaction.atomic():
        page.save_revision().publish()
        raise Undone


def test_rows_are_numbered_and_read_when_the_commit_is_done(page: Page, join: Join) -> None:
    reader = Notebook()
    join(reader)
    before = head()
    with transaction.atomic():
        page.save_revision().publish()
        assert Change.objects.order_by("-pk")[0].seq is None
        assert head() == before

    assert head() == before + 1
    assert reader.keys[-1] == str(page.translation_key)


def test_a_transaction_that_is_rolled_back_leaves_no_row(page: Page) -> None:
    before = head()
    with pytest.raises(Undone):
        publish_and_undo(page)

    assert not Change.objects.filter(seq__isnull=True).exists()
    assert head() == before


def test_a_savepoint_that_is_rolled_back_leaves_no_row(page: Page, section: Page) -> None:
    before = head()
    with transaction.atomic():
        with pytest.raises(Undone):
            publish_and_undo(page)
        section.save_revision().publish()

    assert [row.object_id for row in changes_since(before)] == [str(section.pk)]


def test_numbering_comes_once_for_a_transaction(
    section: Page, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    monkeypatch.setattr(writer, "number_committed", lambda: calls.append("numbered"))
    with transaction.atomic():
        page.save_revision().publish()
        with transaction.atomic():
            section.save_revision().publish()

    assert calls == ["numbered"]


def test_a_failure_after_the_commit_does_not_reach_the_editor(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> int:
        raise Undone

    monkeypatch.setattr(writer, "number_committed", fail)
    page.save_revision().publish()

    assert Change.objects.filter(seq__isnull=True).count() == 1


def test_object_and_row_stand_together_without_a_transaction_around(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise Undone

    monkeypatch.setattr("core.changes.objects.log_difference", fail)
    with pytest.raises(Undone):
        District.objects.create(site=site, name="Rejon 1")

    assert not District.objects.exists()


def test_page_and_row_stand_together_without_a_transaction_around(
    home: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise Undone

    monkeypatch.setattr("core.changes.pages.log_difference", fail)
    with pytest.raises(Undone):
        StandardPageFactory(parent=home, slug="pomoc")

    assert not Page.objects.filter(slug="pomoc").exists()
