"""Streets from a CSV file."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.importing.problems import Problem
from directory.enums import StreetKind
from directory.models import Street
from directory.streets.importing.table import MAX_BYTES
from tests.core.conftest import CentreUnderTest, centres
from tests.factories.directory import StreetFactory

__all__ = ["centres"]
pytestmark = pytest.mark.django_db
GOOD = "rodzaj;nazwa;miejscowość;ulic\nul.;Długa;Słupsk;\nal.;3 Maja;Słupsk;19732\n"


@pytest.fixture
def ours(client: Client, centres: tuple[CentreUnderTest, CentreUnderTest]) -> CentreUnderTest:
    client.force_login(centres[0].publisher)
    return centres[0]


def send(client: Client, centre: CentreUnderTest, content: str | bytes) -> Any:
    data = content.encode() if isinstance(content, str) else content
    file = SimpleUploadedFile("ulice.csv", data)
    url = reverse("directory_streets_import")
    return client.post(url, {"site": centre.site.pk, "file": file})


def agree(client: Client, shown: Any, **changes: Any) -> Any:
    context = shown.context
    data = {
        **dict(context["kept"]),
        "text": context["text"].replace("\n", "\r\n"),  # as browsers send it
        "fingerprint": context["plan"].fingerprint,
    }
    return client.post(reverse("directory_streets_import"), data | changes)


def problems(response: Any) -> list[Problem]:
    assert response.status_code == 422
    assert not Street.objects.exists()
    found: list[Problem] = response.context["problems"]
    return found


def test_nothing_is_saved_before_somebody_agrees(client: Client, ours: CentreUnderTest) -> None:
    shown = send(client, ours, GOOD)
    assert [str(street) for street in shown.context["plan"].created] == [
        "ul. Długa, Słupsk",
        "al. 3 Maja, Słupsk",
    ]
    assert not Street.objects.exists()
    assert agree(client, shown).status_code == 302
    assert set(Street.objects.values_list("site", "kind", "ulic")) == {
        (ours.site.pk, "ul.", ""),
        (ours.site.pk, "al.", "19732"),
    }
    assert ModelLogEntry.objects.filter(action="wagtail.create", user=ours.publisher).count() == 2


def test_what_is_there_is_changed_and_the_rest_stays(client: Client, ours: CentreUnderTest) -> None:
    renamed = StreetFactory(site=ours.site, name="1 Maja", ulic="19732", last_number="9")
    same = StreetFactory(site=ours.site, name="Długa")
    absent = StreetFactory(site=ours.site, name="Polna")
    shown = send(client, ours, GOOD)
    plan = shown.context["plan"]
    assert (len(plan.created), len(plan.changed), plan.unchanged, plan.absent) == (0, 1, 1, 1)
    page = shown.content.decode()
    assert "1 Maja → 3 Maja" in page
    agree(client, shown)
    renamed.refresh_from_db()
    assert (renamed.kind, renamed.name, renamed.last_number) == (StreetKind.AVENUE, "3 Maja", "9")
    assert Street.objects.filter(pk__in=[same.pk, absent.pk]).count() == 2


@pytest.mark.parametrize(
    "content",
    [
        "name,city\nul. Długa,Słupsk\n",
        "\ufeffNAZWA\tMiejscowość\r\nulica Długa\tSłupsk\r\n",
        'nazwa;miejscowosc;rodzaj\n"Długa";Słupsk;ulica\n;;\n',
    ],
)
def test_spreadsheets_write_it_in_many_ways(
    client: Client, ours: CentreUnderTest, content: str
) -> None:
    agree(client, send(client, ours, content))
    assert [str(street) for street in Street.objects.all()] == ["ul. Długa, Słupsk"]


@pytest.mark.parametrize(
    ("content", "row", "column"),
    [
        ("nazwa;miasto\nDługa;Słupsk", 1, "miasto"),
        ("nazwa;miejscowość;nazwa\nDługa;Słupsk;x", 1, "nazwa"),
        ("nazwa\nDługa", 1, "miejscowosc"),
        ("\n", 1, "nazwa"),
        ("nazwa;miejscowość\nPolna;Słupsk\nDługa", 3, ""),
        ("nazwa;miejscowość\nPolna;Słupsk\nPolna;Słupsk", 3, "nazwa"),
        ("nazwa;miejscowość\nPolna;", 2, "miejscowość"),
        ("nazwa;miejscowość;ulic\nPolna;Słupsk;12", 2, "ulic"),
        ("nazwa;miejscowość;ostatni numer\nPolna;Słupsk;12aa", 2, "ostatni numer"),
        ("nazwa;miejscowość;rodzaj\nPolna;Słupsk;deptak", 2, "rodzaj"),
        ("nazwa;miejscowość;szerokość\nPolna;Słupsk;17,02", 2, "szerokość"),
        ("nazwa;miejscowość;szerokość\nPolna;Słupsk;daleko", 2, "szerokość"),
        (f"nazwa;miejscowość\n{'x' * 121};Słupsk", 2, "nazwa"),
        ('nazwa;miejscowość\n"Polna;Słupsk', 0, ""),
        ("nazwa;miejscowość\nDługa;Słupsk".encode("cp1250"), 1, ""),
        ("nazwa;city\nPolna;Słupsk\nDługa;Słupsk".encode("cp1250"), 2, ""),
        ("nazwa;miejscowość\n".encode("utf-16"), 1, ""),
        (b"nazwa;city\nPolna;\0", 2, ""),
        (b"x" * (MAX_BYTES + 1), 0, ""),
        ("nazwa;city\n" + "Polna;S\n" * 10_001, 0, ""),
    ],
)
def test_what_is_wrong_is_named_with_row_and_column(
    client: Client, ours: CentreUnderTest, content: str | bytes, row: int, column: str
) -> None:
    first = problems(send(client, ours, content))[0]
    assert (first.row, first.column) == (row, column)


def test_one_bad_row_refuses_the_whole_file(client: Client, ours: CentreUnderTest) -> None:
    bad = "nazwa;miejscowość;ulic\nPolna;Słupsk;\nDługa;Słupsk;1\nKrzywa;;2\n"
    assert [(one.row, one.column) for one in problems(send(client, ours, bad))] == [
        (3, "ulic"),
        (4, "miejscowość"),
        (4, "ulic"),
    ]


def test_what_would_now_do_something_else_is_shown_again(
    client: Client, ours: CentreUnderTest
) -> None:
    shown = send(client, ours, GOOD)
    StreetFactory(site=ours.site, name="Długa")
    again = agree(client, shown)
    assert again.status_code == 200
    assert len(again.context["plan"].created) == 1
    assert Street.objects.count() == 1


def test_what_does_not_come_back_whole_is_refused_aloud(
    client: Client, ours: CentreUnderTest
) -> None:
    shown = send(client, ours, GOOD)
    for change in ({"text": ""}, {"fingerprint": ""}, {"site": ""}):
        assert [one.row for one in problems(agree(client, shown, **change))] == [0]


def test_a_file_of_the_largest_size_comes_back_longer(
    client: Client, ours: CentreUnderTest
) -> None:
    blank_rows = f";{' ' * 98}\n" * 9_990
    shown = send(client, ours, f"nazwa;miejscowość\nDługa;Słupsk\n{blank_rows}")
    assert len(shown.context["text"]) > MAX_BYTES - 5_000
    assert agree(client, shown).status_code == 302
    assert Street.objects.count() == 1


def test_a_renamed_street_must_not_meet_another(client: Client, ours: CentreUnderTest) -> None:
    StreetFactory(site=ours.site, name="1 Maja", ulic="19732")
    StreetFactory(site=ours.site, name="3 Maja", kind="al.")
    response = send(client, ours, GOOD)
    assert response.status_code == 422
    assert "3 Maja" in response.context["problems"][0].text


def test_the_register_of_another_centre_is_closed(
    client: Client, ours: CentreUnderTest, centres: tuple[CentreUnderTest, CentreUnderTest]
) -> None:
    assert "site" in send(client, centres[1], GOOD).context["form"].errors
    shown = send(client, ours, GOOD)
    agree(client, shown, site=centres[1].site.pk)
    assert not Street.objects.exists()


def test_editors_do_not_import(
    client: Client, centres: tuple[CentreUnderTest, CentreUnderTest]
) -> None:
    client.force_login(centres[0].editor)
    assert client.get(reverse("directory_streets_import")).status_code == 302


def test_the_list_of_streets_leads_to_the_import(client: Client, ours: CentreUnderTest) -> None:
    viewset = Street.snippet_viewset  # type: ignore[attr-defined]
    page = client.get(reverse(viewset.get_url_name("list"))).content.decode()
    assert reverse("directory_streets_import") in page
    assert client.get(reverse("directory_streets_import")).status_code == 200
