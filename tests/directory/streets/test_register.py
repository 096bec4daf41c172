"""The register of streets in the admin, each centre its own."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from core.changes.models import Change
from directory.models import Street
from tests.core.conftest import CentreUnderTest, centres
from tests.factories.directory import StreetFactory

__all__ = ["centres"]
pytestmark = pytest.mark.django_db
Centres = tuple[CentreUnderTest, CentreUnderTest]


def url(name: str, *args: Any) -> str:
    viewset = Street.snippet_viewset  # type: ignore[attr-defined]
    return reverse(viewset.get_url_name(name), args=args)


def send(client: Client, centre: CentreUnderTest, **fields: str) -> Any:
    data = {"site": centre.site.pk, "kind": "ul.", "name": "Polna", "city": "Słupsk"}
    return client.post(url("add"), data | fields)


def test_publishers_keep_the_streets_of_their_centre(client: Client, centres: Centres) -> None:
    ours, theirs = centres
    client.force_login(ours.publisher)
    assert send(client, ours, last_number="57 A").status_code == 302
    assert Street.objects.get(site=ours.site).last_number == "57a"
    assert "site" in send(client, theirs).context["form"].errors


@pytest.mark.parametrize("view", ["edit", "delete", "history", "usage"])
def test_streets_of_another_centre_are_closed(client: Client, centres: Centres, view: str) -> None:
    ours, theirs = centres
    client.force_login(ours.publisher)
    answers = [client.get(url(view, StreetFactory(site=one.site).pk)) for one in (ours, theirs)]
    assert [answer.status_code for answer in answers] == [200, 302]


def test_the_list_shows_the_own_streets(client: Client, centres: Centres) -> None:
    ours, theirs = centres
    client.force_login(ours.publisher)
    StreetFactory(site=ours.site, name="Nasza")
    StreetFactory(site=theirs.site, name="Cudza")
    page = client.get(url("list")).content.decode()
    assert "Nasza" in page
    assert "Cudza" not in page


@pytest.mark.parametrize(
    ("field", "value"), [("ulic", "1234"), ("last_number", "12aa"), ("name", ""), ("city", "")]
)
def test_what_is_wrong_is_refused_at_its_field(
    client: Client, centres: Centres, field: str, value: str
) -> None:
    client.force_login(centres[0].publisher)
    assert list(send(client, centres[0], **{field: value}).context["form"].errors) == [field]


def test_a_street_stands_once_in_the_register(centres: Centres) -> None:
    street = StreetFactory(site=centres[0].site)
    twin = Street(site=street.site, kind=street.kind, name=street.name, city=street.city)
    with pytest.raises(ValidationError):
        twin.full_clean()


def test_a_change_of_the_register_is_logged(centres: Centres) -> None:
    street = StreetFactory(site=centres[0].site)
    assert Change.objects.filter(kind="directory.street", object_id=str(street.pk)).exists()
