"""Questions that a phone, an address or today's hours answer."""

import datetime as dt
import re
from typing import Any
from urllib.parse import quote

import pytest
import time_machine
from django.test import Client
from wagtail.models import Page, PageViewRestriction, Site

from core.centre_words import CentreWords
from core.clock import WARSAW
from core.enums import PhoneKind
from directory.enums import HoursPurpose, OfficeKind
from directory.models import DirectoryIndexPage, OfficePage
from tests.contract.search_engine import HOSTILE
from tests.factories.core import locale_of, make_centre_site, translate
from tests.factories.directory import (
    AddressFactory,
    OfficePageFactory,
    PhoneFactory,
    ScheduleFactory,
    make_directory,
    make_open_office,
)

pytestmark = pytest.mark.django_db
TUESDAY = dt.datetime(2026, 3, 10, 9, 0, tzinfo=WARSAW)


@pytest.fixture(autouse=True)
def at_nine_on_tuesday() -> Any:
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def main(directory: DirectoryIndexPage) -> OfficePage:
    """The headquarters, with a cash desk inside that has hours and no phone."""
    site = Site.objects.get(is_default_site=True)
    CentreWords.objects.create(
        site=site,
        locale=locale_of("pl"),
        name="Miejski Ośrodek Pomocy Społecznej we Wrocławiu",
        short_name="MOPS Wrocław",
    )
    office = make_open_office(directory, title="Siedziba", kind=OfficeKind.HEADQUARTERS)
    desk = OfficePageFactory(parent=office, title="Kasy", kind=OfficeKind.CASH_DESK)
    AddressFactory(office=desk, street="ul. Strzegomska", building_number="6a")
    ScheduleFactory(office=desk, purpose=HoursPurpose.CASH_DESK, hours="10:00-14:00")
    return office


def answered(client: Client, text: str, prefix: str = "", extra: str = "") -> str:
    """The answers above the results, as words; "" for none."""
    response = client.get(f"{prefix}/szukaj/?q={quote(text)}{extra}")
    assert response.status_code == 200
    found = re.search(r'<section class="answers".*?</section>', response.content.decode(), re.S)
    return " ".join(re.sub("<.*?>", " ", found[0]).replace("\xa0", " ").split()) if found else ""


@pytest.mark.parametrize(
    "text",
    ["kasa czynna", "czy kasa jest czynna", "godziny otwarcia kasy", "kiedy otwarte kasy"],
)
def test_hours_of_today(client: Client, main: OfficePage, text: str) -> None:
    answer = answered(client, text)
    assert "Kasy" in answer
    assert "10:00–14:00" in answer
    assert "8:00–15:00" not in answer
    assert "71 78" not in answer


@pytest.mark.parametrize("text", ["telefon do siedziby", "numer do mops", "tel. mops", "telefon"])
def test_phone_of_the_centre(client: Client, main: OfficePage, text: str) -> None:
    answer = answered(client, text)
    assert "71 78 22 300 do 03" in answer
    assert "8:00" not in answer
    assert "Kasy" not in answer


def test_a_place_without_a_phone_gives_the_phone_of_the_place_above(
    client: Client, main: OfficePage
) -> None:
    answer = answered(client, "telefon do kasy")
    assert answer.index("Kasy") < answer.index("Siedziba") < answer.index("71 78 22 300")


@pytest.mark.parametrize("text", ["adres mops", "gdzie jest mops na strzegomskiej", "adres"])
def test_address_of_the_centre(client: Client, main: OfficePage, text: str) -> None:
    answer = answered(client, text)
    assert "ul. Strzegomska 6, 53-611 Wrocław" in answer


def test_a_fact_names_an_office_too(client: Client, main: OfficePage) -> None:
    PhoneFactory(office=main, label="Telefon zaufania", number="71 123 45 67")
    PhoneFactory(office=main, kind=PhoneKind.FAX, label="Faks zaufania", number="71 123 45 68")
    answer = answered(client, "numer zaufania")
    assert answer.count("71 123 45 67") == 1
    assert "71 123 45 68" not in answer
    assert "71 78" not in answer


@pytest.mark.parametrize(
    "text",
    [
        "kasa",
        "telefon na basen",
        "gdzie złożyć wniosek",
        '"telefon do kasy"',
        "telefon -kasa",
        "kiedy wypłata zasiłku",
    ],
)
def test_other_questions_have_results_only(client: Client, main: OfficePage, text: str) -> None:
    assert answered(client, text) == ""


@pytest.mark.parametrize("extra", ["&page=2", "&kind=office"])
def test_only_a_new_question_is_answered(client: Client, main: OfficePage, extra: str) -> None:
    assert answered(client, "telefon do siedziby", extra=extra) == ""


def test_too_many_offices_are_no_answer(client: Client, main: OfficePage) -> None:
    for number in range(4):
        make_open_office(main.get_parent().specific, title=f"Centrum Pracy Socjalnej {number}")
    assert answered(client, "telefon centrum pracy socjalnej") == ""
    assert "Socjalnej 2" in answered(client, "telefon centrum pracy socjalnej 2")


def test_drafts_private_and_other_centres_do_not_answer(client: Client, main: OfficePage) -> None:
    directory = main.get_parent().specific
    make_open_office(directory, title="Schronisko", live=False)
    secret = make_open_office(directory, title="Hostel")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    other = make_centre_site("inny.localhost", is_default=False)
    make_open_office(make_directory(other), title="Noclegownia")
    for name in ("schroniska", "hostelu", "noclegowni"):
        assert answered(client, f"telefon {name}") == ""


def test_facts_are_asked_for_in_other_languages(client: Client, main: OfficePage) -> None:
    translate(Page.objects.get(pk=main.pk).specific, "en", title="Head office")
    assert "71 78 22 300" in answered(client, "phone number of the head office", prefix="/en")
    assert "10:00–14:00" in answered(client, "when is the cash desk open", prefix="/en")
    assert "71 78 22 300" in answered(client, "номер телефону", prefix="/uk")


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_a_question(client: Client, main: OfficePage, text: str) -> None:
    assert answered(client, f"telefon {text} mops".encode(errors="ignore").decode()) is not None
