"""The results page, as a resident sees it and as a stranger may call it."""

import datetime as dt
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from core.enums import SearchKind
from search.queries import MAX_LENGTH
from tests.contract.search_engine import HOSTILE
from tests.factories.core import StandardPageFactory, make_centre_site, translate
from tests.factories.search import SearchEntryFactory

pytestmark = pytest.mark.django_db
ONE_OF_TWO = "Żadna strona nie zawiera obu tych słów. Oto strony z jednym z nich."
MOST = (
    "Żadna strona nie zawiera wszystkich tych słów. Oto strony z większością z nich albo "
    "przynajmniej z niektórymi."
)


def page(client: Client, text: str, extra: str = "", prefix: str = "") -> str:
    response = client.get(f"{prefix}/szukaj/?q={quote(text, errors='ignore')}{extra}")
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_without_a_question_is_a_form(client: Client) -> None:
    html = page(client, "")
    assert 'name="q"' in html
    assert "results-count" not in html


def test_a_result_has_title_kind_date_and_marked_words(client: Client) -> None:
    SearchEntryFactory.create(
        title="Zasiłki stałe",
        kind=SearchKind.NEWS,
        date=dt.date(2014, 10, 3),
        url="/aktualnosci/zasilki/",
        summary="Kto może dostać zasiłek.",
    )
    html = page(client, "zasilek")
    assert '<a href="/aktualnosci/zasilki/" data-hit><mark>Zasiłki</mark> stałe</a>' in html
    assert "Kto może dostać <mark>zasiłek</mark>." in html
    assert '<time datetime="2014-10-03">3 października 2014</time>' in html


def test_what_was_typed_is_kept(client: Client) -> None:
    assert 'value="&lt;b&gt; &quot;kasa&quot;"' in page(client, '<b> "kasa"')


def test_archived_results_are_marked(client: Client) -> None:
    SearchEntryFactory.create(title="Kasa dawna", archived=True)
    assert "Archi" in page(client, "kasa")


def test_kinds_are_filters_that_can_be_taken_away(client: Client) -> None:
    SearchEntryFactory.create(title="Kasa", kind=SearchKind.OFFICE)
    SearchEntryFactory.create(title="Kasa zamknięta", kind=SearchKind.NEWS)
    html = page(client, "kasa", "&kind=office&kind=news&kind=nonsense")
    assert 'value="office" checked' in html
    assert 'href="?q=kasa&amp;kind=news"' in html
    only = page(client, "kasa", "&kind=office")
    assert "zamknięta" not in only


def test_pages_of_results_keep_the_question(client: Client) -> None:
    SearchEntryFactory.create_batch(12, title="Kasa")
    first = page(client, "kasa")
    assert first.count('<article class="card"') == 10
    assert "?q=kasa&amp;page=2" in first
    assert page(client, "kasa", "&page=2").count('<article class="card"') == 2


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999999999999999999", "2", "1e3", "٣", ""])
def test_a_strange_page_number_shows_a_page(client: Client, number: str) -> None:
    SearchEntryFactory.create(title="Kasa")
    assert "<mark>Kasa</mark>" in page(client, "kasa", f"&page={number}")


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_gives_a_sane_page(client: Client, text: str) -> None:
    SearchEntryFactory.create(title="Kasa")
    html = page(client, text)
    assert "<script>alert" not in html
    assert "\0" not in html


@pytest.mark.parametrize(
    "query",
    [
        "q=%00%ff%fe",
        "q=%ED%A0%80",
        "q[]=1&q=kasa&q=x",
        "page=1&page=2",
        "kind=%00",
        "%",
        "q=kasa&page=999999999&kind[]=&section[]=1",
        "q=kasa&kind=&section=&year=&page=",
        "q=" + "%F0%9F%99%82" * 1000,
    ],
)
def test_a_broken_query_string_gives_a_page(client: Client, query: str) -> None:
    assert client.get(f"/szukaj/?{query}").status_code == 200


def test_only_the_beginning_of_a_long_question_counts(client: Client) -> None:
    html = page(client, "kasa " * 300)
    assert "kasa " * (MAX_LENGTH // 5 + 1) not in html


def test_nothing_found_says_what_to_try(client: Client) -> None:
    html = page(client, "basen")
    assert "basen" in html
    assert "<ul>" in html.split('id="results-count"')[1]


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        ("Kasa", "kasa basen", [ONE_OF_TWO]),
        ("Zasiłek w kasie", "zasiłek basen kasa", [MOST]),
        ("Kasa", "zasiłek basen kasa", [MOST]),
        ("Kasa i basen", "kasa basen", []),
    ],
)
def test_words_that_no_page_has_together_are_told(
    client: Client, title: str, text: str, said: list[str]
) -> None:
    SearchEntryFactory.create(title=title)
    html = page(client, text)
    assert "<mark>kas" in html.lower()
    assert [sentence for sentence in (ONE_OF_TWO, MOST) if sentence in html] == said


def test_each_language_searches_its_own_pages(client: Client) -> None:
    SearchEntryFactory.create(title="Допомога родинам", locale="uk", url="/uk/dopomoha/")
    html = page(client, "допомоги", prefix="/uk")
    assert "<mark>Допомога</mark>" in html
    assert "<mark>" not in page(client, "допомоги")
    nothing = page(client, "kasa", prefix="/uk")
    assert 'href="/szukaj/?q=kasa"' in nothing


def test_robots_and_caches_keep_off(client: Client) -> None:
    response = client.get("/szukaj/?q=kasa")
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_only_reading_is_allowed(client: Client) -> None:
    assert client.head("/szukaj/?q=kasa").status_code == 200
    assert client.post("/szukaj/", {"q": "kasa"}).status_code == 405


def test_a_full_page_takes_few_queries(client: Client, django_assert_max_num_queries: Any) -> None:
    home = make_centre_site().root_page
    translate(home, "uk", title="Осередок")
    for number in range(7):
        StandardPageFactory.create(parent=home, title=f"Dział {number}", show_in_menus=True)
    SearchEntryFactory.create_batch(30, title="Kasa", summary="Kasa ośrodka", body="kasy " * 50)
    with django_assert_max_num_queries(25):
        page(client, "kasa", "&page=2")
