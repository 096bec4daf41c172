"""The list for paper: everything at once, with the hours of the week."""

import pytest

from tests.directory.pages import main_of
from tests.factories.directory import OfficePageFactory

pytestmark = pytest.mark.django_db


def test_all_offices_stand_on_one_page(client, directory, offices):
    for number in range(30):
        OfficePageFactory(parent=directory, title=f"Biuro {number}")

    page = main_of(client, f"{directory.url}?view=print")

    assert page.count('class="card"') == 33
    assert "<form" not in page
    assert "8:00–15:00" in page
    assert "ul. Strzegomska 6" in page


def test_what_is_chosen_holds_on_paper_too(client, directory, offices):
    page = main_of(client, f"{directory.url}?kind=card_office&view=print")

    assert ">Karty<" in page
    assert ">Centrum<" not in page
    assert f'href="{directory.url}?kind=card_office"' in page


def test_the_list_leads_to_its_print_view(client, directory, offices):
    page = main_of(client, f"{directory.url}?access=lift&page=1")

    assert f'href="{directory.url}?access=lift&amp;view=print"' in page
