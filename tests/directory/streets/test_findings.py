"""Gaps and overlaps: the report, and what is said when an office is saved."""

import re
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from core.models import CentreUser
from directory.enums import OfficeKind, StreetSide
from directory.models import OfficePage, Street
from directory.streets.findings import findings, overlaps_of
from tests.core.conftest import CentreUnderTest, centres
from tests.directory.streets.conftest import serve
from tests.directory.test_editing import add_office, served
from tests.factories.core import DistrictFactory, translate
from tests.factories.directory import StreetFactory, make_directory, make_open_office

__all__ = ["centres"]
pytestmark = pytest.mark.django_db
NUMBERS = re.compile(r"\d+")


@pytest.fixture
def editor(client: Client) -> CentreUser:
    user = CentreUser.objects.create_superuser("redaktor", "r@example.org", "tajne-haslo")
    client.force_login(user)
    return user


def told(site: Site) -> list[tuple[str, str, list[str]]]:
    return [
        (
            one.street.name,
            "–".join(NUMBERS.findall(one.words)),
            [row.office.title for row in one.rows],
        )
        for one in findings([site])
    ]


def test_gaps_and_overlaps_of_a_street(
    site: Site, street: Street, north: OfficePage, south: OfficePage
) -> None:
    serve(north, street, "1", "19")
    serve(south, street, "15", "30")
    serve(south, street, "35")
    assert told(site) == [
        ("Henryka Sienkiewicza", "15–19", ["Filia północ", "Filia południe"]),
        ("Henryka Sienkiewicza", "31–34", []),
    ]


def test_a_street_that_nobody_serves_and_an_end_that_is_known(
    site: Site, street: Street, north: OfficePage
) -> None:
    serve(north, StreetFactory(site=site, name="Akacjowa", last_number="30"), "1", "20")
    assert [(name, offices) for name, _numbers, offices in told(site)] == [
        ("Akacjowa", []),
        ("Henryka Sienkiewicza", []),
    ]


def test_offices_of_different_kinds_do_not_compete(
    site: Site, street: Street, north: OfficePage, south: OfficePage
) -> None:
    south.kind = OfficeKind.CASH_DESK
    south.save()
    serve(north, street)
    serve(south, street)
    assert told(site) == []


def test_teams_of_one_office_compete_and_its_own_rows_do_not(
    site: Site, street: Street, north: OfficePage
) -> None:
    serve(north, street)
    serve(north, street, "1", "5")
    assert told(site) == []
    for name in ("Rejon 1", "Rejon 2"):
        serve(
            north,
            street,
            "1",
            "9",
            side=StreetSide.ODD,
            district=DistrictFactory(site=site, name=name),
        )
    assert [words for _street, words, _offices in told(site)] == ["9"]


def test_drafts_and_copies_in_other_languages_do_not_count(
    site: Site, street: Street, north: OfficePage, south: OfficePage
) -> None:
    serve(north, street)
    serve(south, street)
    translate(north, "uk")
    assert len(told(site)) == 1
    OfficePage.objects.get(pk=south.pk).unpublish()
    assert told(site) == []


def test_rows_that_are_not_saved_yet_are_compared(
    street: Street, north: OfficePage, south: OfficePage
) -> None:
    serve(south, street, "1", "9")
    page = OfficePage.objects.get(pk=north.pk)
    assert list(overlaps_of(page)) == []
    row = serve(north, street, "9")
    row.delete()
    page.served_areas = [row]
    (finding,) = overlaps_of(page)
    assert finding.words == "9"


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_saving_an_overlap_warns_and_saves(
    client: Client, editor: CentreUser, street: Street, directory: Any
) -> None:
    other = make_open_office(directory, title="Filia północ", kind=OfficeKind.CASH_DESK)
    serve(other, street, "1", "9")
    response = add_office(client, directory, served_areas=[served(street, first="5")])
    assert response.status_code == 302
    (warning,) = [text for text in messages_of(response) if "Filia północ" in text]
    assert "5–9" in warning
    assert "Sienkiewicza" in warning


def test_nothing_is_said_where_nothing_overlaps(
    client: Client, editor: CentreUser, street: Street, directory: Any
) -> None:
    response = add_office(client, directory, served_areas=[served(street)])
    assert not [text for text in messages_of(response) if "Sienkiewicza" in text]


def report(client: Client, shown: str = "") -> str:
    response = client.get(reverse("directory_streets_report"), {"shown": shown})
    assert response.status_code == 200
    return response.content.decode()


def test_the_report_shows_the_streets_of_the_own_centre(
    client: Client, centres: tuple[CentreUnderTest, CentreUnderTest]
) -> None:
    for centre, name in zip(centres, ("Nasza", "Cudza"), strict=True):
        office = make_open_office(make_directory(centre.site), title=f"Filia {name}")
        serve(office, StreetFactory(site=centre.site, name=name), "5")
    client.force_login(centres[0].publisher)
    page = report(client)
    assert "Nasza" in page
    assert "Cudza" not in page
    assert "Nasza" not in report(client, "overlaps")
    assert "Nasza" in report(client, "gaps")


def test_who_keeps_no_streets_sees_no_report(
    client: Client, centres: tuple[CentreUnderTest, CentreUnderTest]
) -> None:
    client.force_login(centres[0].editor)
    assert client.get(reverse("directory_streets_report")).status_code == 302


def test_a_large_register_is_looked_at_in_few_queries(
    site: Site, north: OfficePage, south: OfficePage, django_assert_max_num_queries: Any
) -> None:
    for number in range(20):
        serve(north, StreetFactory(site=site, name=f"Ulica {number}"), "1", "9")
        serve(south, StreetFactory(site=site, name=f"Aleja {number}"), "9")
    with django_assert_max_num_queries(4):
        list(findings([site]))
