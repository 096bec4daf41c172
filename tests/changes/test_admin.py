"""What editors do in the admin, by its own views: in one transaction with the request."""

import datetime as dt
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Page

from core.models import CentreUser
from tests.changes.watching import watch
from tests.factories.core import CentreDocumentFactory, CentreImageFactory, StandardPageFactory

HOME = "http://gdansk.example/"
SECTION = HOME + "rodzina/"
PAGE = SECTION + "asystent/"


@pytest.fixture
def editor(client: Client, admin: CentreUser) -> Client:
    client.force_login(admin)
    return client


def bulk(editor: Client, app: str, model: str, action: str, pks: list[int], **data: object) -> None:
    url = reverse("wagtail_bulk_action", args=(app, model, action))
    ids = "&".join(f"id={pk}" for pk in pks)
    response = editor.post(f"{url}?{ids}&next=/admin/", data)
    assert response.status_code == 302, response.content.decode()


def test_bulk_unpublish_and_publish(editor: Client, section: Page, page: Page) -> None:
    with watch() as unpublished:
        bulk(editor, "wagtailcore", "page", "unpublish", [section.pk], include_descendants="on")
    with watch() as published:
        bulk(editor, "wagtailcore", "page", "publish", [section.pk, page.pk])

    assert sorted(unpublished) == [
        f"removed standardpage {SECTION}",
        f"removed standardpage {PAGE}",
    ]
    assert sorted(published) == [
        f"published standardpage {SECTION}",
        f"published standardpage {PAGE}",
    ]


def test_bulk_move_and_delete(editor: Client, home: Page, section: Page, page: Page) -> None:
    target = StandardPageFactory(parent=home, slug="pomoc")
    with watch() as moved:
        bulk(editor, "wagtailcore", "page", "move", [page.pk], chooser=target.pk)
    with watch() as deleted:
        bulk(editor, "wagtailcore", "page", "delete", [page.pk])

    assert moved == [f"moved standardpage {PAGE} → {HOME}pomoc/asystent/ *"]
    assert deleted == [
        "removed redirect /rodzina/asystent",  # made for the move, gone with its target
        f"removed standardpage {HOME}pomoc/asystent/",
    ]


def test_bulk_add_to_a_private_collection(editor: Client, public: Collection) -> None:
    private = public.add_child(name="Wewnętrzne")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    document = CentreDocumentFactory(collection=public)
    image = CentreImageFactory(collection=public)
    with watch() as rows:
        for app, kind, pk in (
            ("core", "centredocument", document.pk),
            ("core", "centreimage", image.pk),
        ):
            bulk(editor, app, kind, "add_to_collection", [pk], collection=private.pk)

    assert get_document_model().objects.get().collection == private
    assert rows == [f"removed centredocument {document.url}", "removed centreimage"]


def test_privacy_set_and_lifted_in_the_admin(editor: Client, section: Page) -> None:
    url = reverse("wagtailadmin_pages:set_privacy", args=(section.pk,))
    with watch() as rows:
        editor.post(url, {"restriction_type": "login"})
        editor.post(url, {"restriction_type": "none"})

    assert rows == [f"removed standardpage {SECTION} *", f"published standardpage {SECTION} *"]


def test_scheduled_publishing_and_expiry(home: Page) -> None:
    page = StandardPageFactory(parent=home, slug="nabor", live=False)
    page.go_live_at = dt.datetime(2026, 12, 1, 8, tzinfo=dt.UTC)
    page.expire_at = dt.datetime(2026, 12, 31, 8, tzinfo=dt.UTC)
    with time_machine.travel("2026-11-20"), watch() as scheduled:
        page.save_revision().publish()
    with time_machine.travel("2026-12-02"), watch() as published:
        call_command("housekeeping", stdout=StringIO())
    with time_machine.travel("2027-01-01"), watch() as expired:
        call_command("housekeeping", stdout=StringIO())

    assert scheduled == []
    assert published == [f"published standardpage {HOME}nabor/"]
    assert expired == [f"removed standardpage {HOME}nabor/"]
