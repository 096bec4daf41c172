"""Streets that offices serve, from a CSV file."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from core.district import District
from core.importing.problems import Problem
from core.models import CentreUser
from directory.models import DirectoryIndexPage, OfficePage, ServedArea, Street
from tests.core.conftest import CentreUnderTest, centres
from tests.directory.streets.conftest import serve
from tests.factories.core import DistrictFactory, translate
from tests.factories.directory import (
    OfficePageFactory,
    StreetFactory,
    make_directory,
    make_open_office,
)

__all__ = ["centres"]
pytestmark = pytest.mark.django_db

HEAD = "placówka;ulica;od;do;numery;rejon;uwagi\n"
GOOD = (
    f"{HEAD}Filia północ;ul. Henryka Sienkiewicza;1;19;nieparzyste;Rejon 1;\n"
    "poludnie;henryka sienkiewicza;20;;;;bez nr 7\n"
)


@pytest.fixture
def editor(client: Client) -> CentreUser:
    user = CentreUser.objects.create_superuser("redaktor", "r@example.org", "tajne-haslo")
    client.force_login(user)
    return user


@pytest.fixture
def offices(
    editor: CentreUser, north: OfficePage, south: OfficePage, street: Street
) -> tuple[OfficePage, OfficePage]:
    DistrictFactory(site=street.site, name="Rejon 1")
    return north, south


def url(page: Page) -> str:
    return reverse("directory_served_import", args=[page.pk])


def send(client: Client, page: Page, content: str | bytes, **chosen: str) -> Any:
    data = content.encode() if isinstance(content, str) else content
    return client.post(url(page), chosen | {"file": SimpleUploadedFile("ulice.csv", data)})


def agree(client: Client, page: Page, shown: Any) -> Any:
    context = shown.context
    text = {"text": context["text"], "fingerprint": context["plan"].fingerprint}
    return client.post(url(page), dict(context["kept"]) | text)


def problems(response: Any) -> list[tuple[int, str]]:
    assert response.status_code == 422
    found: list[Problem] = response.context["problems"]
    return [(one.row, one.column) for one in found]


def drafted(office: OfficePage) -> list[tuple[str, str, str, str]]:
    """The rows of the draft: name, first, last and note."""
    page = OfficePage.objects.get(pk=office.pk).get_latest_revision_as_object()
    rows = page.served_areas.all()
    return [(row.street.name, row.first, row.last, row.note) for row in rows]


def test_rows_of_several_offices_become_drafts(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    north, south = offices
    shown = send(client, directory, GOOD)
    assert [one.draft.title for one in shown.context["plan"].offices] == [north.title, south.title]
    assert drafted(north) == drafted(south) == []
    assert agree(client, directory, shown).status_code == 302
    assert drafted(north) == [("Henryka Sienkiewicza", "1", "19", "")]
    assert drafted(south) == [("Henryka Sienkiewicza", "20", "", "bez nr 7")]
    assert not ServedArea.objects.exists()


def test_they_are_published_where_nothing_else_waits(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    north, south = offices
    south.title = "Inna nazwa"
    south.save_revision()
    agree(client, directory, send(client, directory, GOOD, publishes="on"))
    (row,) = ServedArea.objects.all()
    assert (row.office_id, row.side, str(row.district)) == (north.pk, "odd", "Rejon 1")
    assert OfficePage.objects.get(pk=south.pk).title == "Filia południe"
    assert len(drafted(south)) == 1


def test_what_is_there_stays_unless_the_file_replaces_it(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    north, south = offices
    street = Street.objects.get()
    serve(north, street, "2", "4")
    serve(south, street, "20", note="stara uwaga")
    shown = send(client, directory, GOOD)
    ours, theirs = shown.context["plan"].offices
    assert (len(ours.created), ours.absent, len(theirs.changed)) == (1, 1, 1)
    assert "stara uwaga → bez nr 7" in shown.content.decode()
    agree(client, directory, shown)
    assert [first for _name, first, _last, _note in drafted(north)] == ["2", "1"]
    assert drafted(south) == [("Henryka Sienkiewicza", "20", "", "bez nr 7")]

    again = send(client, directory, GOOD, replaces="on")
    assert len(again.context["plan"].offices[0].removed) == 1
    agree(client, directory, again)
    assert [first for _name, first, _last, _note in drafted(north)] == ["1"]


def test_the_same_file_twice_has_nothing_to_do(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    agree(client, directory, send(client, directory, GOOD, replaces="on"))
    assert not send(client, directory, GOOD, replaces="on").context["plan"].does_something


def test_without_a_column_for_districts_rows_keep_theirs(
    client: Client, offices: tuple[OfficePage, OfficePage]
) -> None:
    north, _south = offices
    team = District.objects.get()
    serve(north, Street.objects.get(), side="odd", district=team, note="bez nr 7")
    head, row = "ulica;numery", "Henryka Sienkiewicza;nieparzyste"
    same = send(client, north, f"{head}\n{row}\n", replaces="on")
    assert not same.context["plan"].does_something
    noted = send(client, north, f"{head};uwagi\n{row};inna\n", replaces="on", publishes="on")
    agree(client, north, noted)
    (area,) = ServedArea.objects.all()
    assert (area.district, area.note) == (team, "inna")
    with_column = send(client, north, f"{head};rejon\n{row};\n", replaces="on")
    (plan,) = with_column.context["plan"].offices
    assert (len(plan.created), len(plan.removed)) == (1, 1)


def test_one_office_needs_no_column_for_it(
    client: Client, offices: tuple[OfficePage, OfficePage]
) -> None:
    north, _south = offices
    agree(client, north, send(client, north, "street,from,numbers\nHenryka Sienkiewicza,12 A,\n"))
    assert drafted(north) == [("Henryka Sienkiewicza", "12a", "", "")]
    assert problems(send(client, north, GOOD)) == [(3, "placówka")]


def test_everything_that_is_wrong_is_named_and_nothing_taken(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    bad = (
        f"{HEAD}Filia wschód;Henryka Sienkiewicza;;;;;\n"
        "polnoc;Krzywa;;;;;\n"
        "polnoc;Henryka Sienkiewicza;12aa;;;;\n"
        "polnoc;Henryka Sienkiewicza;9;3;;;\n"
        "polnoc;Henryka Sienkiewicza;3;3;parzyste;;\n"
        "polnoc;Henryka Sienkiewicza;;;lewe;Rejon 9;\n"
        "polnoc;Henryka Sienkiewicza;1;5;;;\n"
        "Filia Północ;ul. Henryka Sienkiewicza;1;5;;;inna\n"
    )
    response = send(client, directory, bad)
    assert problems(response) == [
        (2, "placówka"),
        (3, "ulica"),
        (4, "od"),
        (5, "do"),
        (6, "numery"),
        (7, "numery"),
        (7, "rejon"),
        (9, "ulica"),
    ]
    assert drafted(offices[0]) == []


def test_offices_of_one_title_are_told_apart_by_the_end_of_their_address(
    client: Client, directory: DirectoryIndexPage, editor: CentreUser, street: Street
) -> None:
    first, second = (
        make_open_office(directory, title="Filia", slug=slug) for slug in ("filia", "filia-2")
    )
    desks = [OfficePageFactory(parent=one, title="Kasa", slug="kasa") for one in (first, second)]
    for written, known in (("Filia", "filia, filia-2"), ("kasa", "filia/kasa, filia-2/kasa")):
        refused = send(client, directory, f"{HEAD}{written};{street.name};;;;;\n")
        assert problems(refused) == [(2, "placówka")]
        assert known in refused.context["problems"][0].text
    for written, office in (
        ("filia", first),
        ("filia-2", second),
        ("filia/kasa", desks[0]),
        ("/filia-2/kasa/", desks[1]),
    ):
        plan = send(client, directory, f"{HEAD}{written};{street.name};;;;;\n").context["plan"]
        assert [one.draft.pk for one in plan.offices] == [office.pk], written


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ("placówka;od\nFilia północ;1\n", 1),
        ("placówka;ulica;kolor\n", 1),
        (HEAD, 0),
        (GOOD.encode("cp1250"), 1),
    ],
)
def test_a_wrong_column_or_encoding(
    client: Client,
    directory: DirectoryIndexPage,
    offices: tuple[OfficePage, OfficePage],
    content: str | bytes,
    row: int,
) -> None:
    assert [found for found, _column in problems(send(client, directory, content))] == [row]


def test_an_unknown_street_is_guessed_at(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    response = send(client, directory, f"{HEAD}polnoc;Sienkewicza;;;;;\n")
    assert "Henryka Sienkiewicza" in response.context["problems"][0].text


def test_streets_of_one_name_are_told_apart(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    for kind, city in (("ul.", "Słupsk"), ("al.", "Słupsk"), ("ul.", "Ustka")):
        StreetFactory(site=Street.objects.first().site, name="Polna", kind=kind, city=city)
    head = "placowka;rodzaj;ulica;miejscowosc\n"
    assert problems(send(client, directory, f"{head}polnoc;;Polna;\n")) == [(2, "ulica")]
    for row in ("polnoc;aleja;Polna;", "polnoc;;Polna;Ustka", "polnoc;;al. Polna;"):
        plan = send(client, directory, f"{head}{row}\n").context["plan"]
        assert len(plan.offices[0].created) == 1


def test_what_two_would_serve_is_said_before(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    rows = "polnoc;Henryka Sienkiewicza;1;9;;;\npoludnie;Henryka Sienkiewicza;7;;;;\n"
    shown = send(client, directory, f"{HEAD}{rows}")
    assert [finding.words for finding in shown.context["plan"].overlaps] == ["7–9"]


def test_what_would_now_do_something_else_is_shown_again(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    shown = send(client, directory, GOOD)
    team = District.objects.get()
    serve(offices[0], Street.objects.get(), "1", "19", side="odd", district=team)
    again = agree(client, directory, shown)
    assert again.status_code == 200
    assert again.context["plan"].offices[0].unchanged == 1


def test_an_office_that_cannot_be_saved_is_named_and_nothing_is_done(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    north, south = offices
    south.slug = "nowa"
    south.save_revision()
    shown = send(client, directory, GOOD)
    OfficePageFactory(parent=directory, slug="nowa")
    refused = agree(client, directory, shown)
    assert problems(refused) == [(0, "")]
    assert south.title in refused.context["problems"][0].text
    assert drafted(north) == []


def test_offices_of_another_centre_are_closed(
    client: Client, centres: tuple[CentreUnderTest, CentreUnderTest]
) -> None:
    ours, theirs = (make_directory(centre.site) for centre in centres)
    office = make_open_office(theirs, title="Cudza")
    StreetFactory(site=centres[1].site, name="Polna")
    client.force_login(centres[0].editor)
    assert client.get(url(ours)).status_code == 200
    assert client.get(url(theirs)).status_code == 302
    assert client.get(url(office)).status_code == 302
    make_open_office(ours, title="Nasza")
    assert problems(send(client, ours, f"{HEAD}Nasza;Polna;;;;;\n")) == [(2, "ulica")]


def test_an_editor_saves_drafts_and_publishes_nothing(
    client: Client, centres: tuple[CentreUnderTest, CentreUnderTest]
) -> None:
    directory = make_directory(centres[0].site)
    office = make_open_office(directory, title="Nasza")
    StreetFactory(site=centres[0].site, name="Polna")
    client.force_login(centres[0].editor)
    shown = send(client, directory, f"{HEAD}Nasza;Polna;;;;;\n", publishes="on")
    assert agree(client, directory, shown).status_code == 302
    assert len(drafted(office)) == 1
    assert not ServedArea.objects.exists()


def test_a_locked_office_is_left_alone(
    client: Client, centres: tuple[CentreUnderTest, CentreUnderTest]
) -> None:
    directory = make_directory(centres[0].site)
    office = make_open_office(directory, title="Nasza")
    OfficePage.objects.filter(pk=office.pk).update(locked=True, locked_by=centres[0].publisher)
    StreetFactory(site=centres[0].site, name="Polna")
    client.force_login(centres[0].editor)
    assert problems(send(client, directory, f"{HEAD}Nasza;Polna;;;;;\n")) == [(2, "")]


def test_pages_lead_to_the_import(
    client: Client, directory: DirectoryIndexPage, offices: tuple[OfficePage, OfficePage]
) -> None:
    for page in (directory, offices[0]):
        form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
        assert url(page) in form
        assert client.get(url(page)).status_code == 200
    assert client.get(url(translate(offices[0], "uk"))).status_code == 302
