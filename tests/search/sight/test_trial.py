"""A test query tells the editor what a resident gets, wherever on the page of results."""

import html
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from core.enums import SearchKind
from search.admin.sight.trial import Trial, try_query
from search.models import SearchEntry
from search.pipeline import refresh_page
from tests.core.conftest import CentreUnderTest, make_centre
from tests.factories.core import StandardPageFactory
from tests.factories.rules import make_promotion
from tests.factories.search import SearchEntryFactory
from tests.search.conftest import MakeDocument
from tests.search.test_hits import SIMPLER, answered

pytestmark = pytest.mark.django_db


@pytest.fixture
def centre(db: None, client: Client) -> CentreUnderTest:
    centre = make_centre("nasz")
    client.force_login(centre.editor)
    return centre


@pytest.fixture
def page(centre: CentreUnderTest) -> Page:
    page = StandardPageFactory.create(parent=centre.root, title="Kasa miasta", summary="")
    refresh_page(page)
    return page


def entries(centre: CentreUnderTest, count: int, title: str, **values: Any) -> None:
    SearchEntryFactory.create_batch(count, site=centre.site, title=title, **values)


def told(client: Client, page: Page, text: str) -> str:
    """What the panel says of the test query."""
    content = client.get(reverse("search_page_sight", args=[page.pk]), {"q": text}).content
    (said,) = re.findall(r'<p role="status">(.*?)</p>\s*(<ul>.*?</ul>)?', content.decode(), re.S)
    return " ".join(html.unescape(re.sub("<.*?>", " ", " ".join(said))).split())


def tried(page: Page, text: str) -> Trial:
    return try_query(text, SearchEntry.objects.get(page_id=page.pk, document_id=None))


def test_a_page_that_lacks_a_word_comes_below_few_results(
    client: Client, centre: CentreUnderTest, page: Page
) -> None:
    entries(centre, 2, "Kasa basenu")
    trial = tried(page, "kasa basen")
    assert (trial.total, trial.found.rank, trial.apart.rank) == (2, None, 1)
    assert told(client, page, "kasa basen") == (
        "Tej stronie brakuje niektórych słów. Pod wynikami, w części „Strony tylko z niektórymi "
        "z tych słów”, zajmuje 1. miejsce."
    )


def test_so_does_a_file(
    client: Client, centre: CentreUnderTest, page: Page, make_document: MakeDocument
) -> None:
    entries(centre, 1, "Regulamin basenu")
    document, kind = make_document("Regulamin"), SearchKind.DOCUMENT
    entries(centre, 1, "Regulamin", page=page, document=document, kind=kind)
    trial = tried(page, "regulamin basen")
    assert (trial.found.file_ranks, trial.apart.file_ranks) == ([], [("Regulamin", 1)])
    assert told(client, page, "regulamin basen").endswith(
        "Plikowi „Regulamin” brakuje niektórych słów; pod wynikami zajmuje 1. miejsce."
    )


def test_below_a_full_page_of_results_nothing_is_shown(centre: CentreUnderTest, page: Page) -> None:
    entries(centre, 10, "Kasa basenu")
    assert tried(page, "kasa basen").apart.rank is None


def test_below_few_results_no_more_than_fill_the_page(centre: CentreUnderTest, page: Page) -> None:
    entries(centre, 1, "Kasa basenu")
    entries(centre, 9, "Kasa", rank=9)
    assert tried(page, "kasa basen").apart.rank is None


def test_further_pages_of_results_count(centre: CentreUnderTest, page: Page) -> None:
    entries(centre, 11, "Kasa", rank=9)
    assert tried(page, "kasa").found.rank == 12


def test_a_promoted_page_stands_above_all(
    client: Client, centre: CentreUnderTest, page: Page
) -> None:
    entries(centre, 2, "Kasa")
    make_promotion("kasa", page=page, site=centre.site)
    said = told(client, page, "kasa")
    assert said == "Ta strona jest wyróżniona dla tych słów: stoi nad wszystkimi wynikami."


def test_it_says_when_the_search_server_is_away(
    client: Client, monkeypatch: pytest.MonkeyPatch, page: Page
) -> None:
    assert SIMPLER not in told(client, page, "kasa")
    answered(monkeypatch, degraded=True)
    assert SIMPLER in told(client, page, "kasa")
