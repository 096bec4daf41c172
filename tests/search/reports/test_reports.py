"""What editors read about searches, and the way from a row to its remedy."""

import csv
import datetime as dt
import io
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from core import clock
from core.users import CentreUser
from search.models import PromotedResult, QueryCount, Synonym
from tests.core.conftest import CentreUnderTest
from tests.factories.core import locale_of

pytestmark = pytest.mark.django_db
Centres = tuple[CentreUnderTest, CentreUnderTest]
REPORTS = ["top", "nothing_found", "nothing_clicked"]


def count(site: Any, text: str, *, days_ago: int = 0, locale: str = "pl", **counts: int) -> None:
    day = clock.today() - dt.timedelta(days=days_ago)
    facts = {"searches": 1, "results": 5} | counts
    QueryCount.objects.create(day=day, site=site, locale=locale, text=text, **facts)


@pytest.fixture
def ours(client: Client, centres: Centres) -> Any:
    client.force_login(centres[0].publisher)
    return centres[0].site


def read(client: Client, report: str, **query: Any) -> Any:
    answer = client.get(reverse(f"search_reports:{report}"), query)
    assert answer.status_code == 200
    return answer


def texts(client: Client, report: str, **query: Any) -> list[str]:
    return [row["text"] for row in read(client, report, **query).context["object_list"]]


def test_top_searches_sum_up_the_days(client: Client, ours: Any) -> None:
    count(ours, "kasa", days_ago=1, searches=2, results=9, clicks=1)
    count(ours, "kasa", searches=3, results=4, clicks=1)
    count(ours, "zasiłek", searches=4)
    rows = read(client, "top").context["object_list"]
    numbers = ("text", "times", "opened", "last_results")
    assert [tuple(row[name] for name in numbers) for row in rows] == [
        ("kasa", 5, 2, 4),
        ("zasiłek", 4, 0, 5),
    ]


def test_what_was_mended_leaves_nothing_found(client: Client, ours: Any) -> None:
    count(ours, "becikowe", empty=1, results=0)
    count(ours, "kuroniówka", empty=3, searches=3, results=0)
    count(ours, "mopek", days_ago=2, empty=3, searches=3, results=0)
    count(ours, "mopek", results=2)
    count(ours, "kasa")
    assert texts(client, "nothing_found") == ["kuroniówka", "becikowe"]


def test_nothing_found_tells_whether_people_opened_something_all_the_same(
    client: Client, ours: Any
) -> None:
    count(ours, "kasa basen", empty=3, searches=3, results=0, clicks=2)
    response = read(client, "nothing_found")
    (row,) = response.context["object_list"]
    shown = list(response.context["table"].columns)
    assert shown[-4:] == ["unfound", "times", "opened", "remedies"]
    assert (row["unfound"], row["times"], row["opened"]) == (3, 3, 2)
    assert "Strony, które zawierają tylko niektóre z nich, się nie liczą" in (
        response.content.decode()
    )


def test_nothing_clicked_needs_two_searches_and_results(client: Client, ours: Any) -> None:
    count(ours, "kasa", searches=3)
    count(ours, "zasiłek", searches=5, clicks=1)
    count(ours, "raz")
    count(ours, "nic", searches=3, empty=3, results=0)
    assert texts(client, "nothing_clicked") == ["kasa"]


@pytest.mark.parametrize("report", REPORTS)
def test_only_the_own_centre(client: Client, centres: Centres, ours: Any, report: str) -> None:
    theirs = centres[1].site
    for site, text in ((ours, "nasze"), (theirs, "cudze")):
        found = {"empty": 2, "results": 0} if report == "nothing_found" else {}
        count(site, text, searches=2, **found)
    assert texts(client, report) == ["nasze"]
    assert texts(client, report, site=theirs.pk) == ["nasze"]
    client.force_login(CentreUser.objects.create_superuser("szef"))
    assert texts(client, report) == ["cudze", "nasze"]
    assert texts(client, report, site=theirs.pk) == ["cudze"]


@pytest.mark.parametrize("report", REPORTS)
def test_closed_to_who_mends_no_search(client: Client, centres: Centres, report: str) -> None:
    client.force_login(centres[0].editor)
    url = reverse(f"search_reports:{report}")
    assert client.get(url).status_code == 302
    assert url not in client.get("/admin/").content.decode()
    client.force_login(centres[0].publisher)
    assert url in client.get("/admin/").content.decode()


def test_period_language_and_words_narrow_it(client: Client, ours: Any) -> None:
    count(ours, "dawno", days_ago=40)
    count(ours, "каса", locale="uk")
    count(ours, "kasa biletowa")
    since = (clock.today() - dt.timedelta(days=1)).isoformat()
    assert texts(client, "top", day_from=since) == ["kasa biletowa", "каса"]
    assert texts(client, "top", locale="uk") == ["каса"]
    assert texts(client, "top", q="bilet") == ["kasa biletowa"]
    assert texts(client, "top", ordering="-text")[0] == "каса"


@pytest.mark.parametrize(("model", "label"), [(Synonym, "synonym"), (PromotedResult, "promot")])
def test_a_row_leads_to_a_filled_form(client: Client, ours: Any, model: Any, label: str) -> None:
    count(ours, "bon & żłobkowy", locale="uk")
    uk = locale_of("uk")
    html = read(client, "top").content.decode()
    add = reverse(model.snippet_viewset.get_url_name("add"))
    href = html.split(f'href="{add}?')[1].split('"')[0].replace("&amp;", "&")
    known = {"words": ["bon & żłobkowy"], "site": [str(ours.pk)], "locale": [str(uk.pk)]}
    assert parse_qs(urlsplit(f"?{href}").query) == known
    form = client.get(f"{add}?{href}").context["form"]
    assert form["words"].value() == "bon & żłobkowy"


def test_the_words_lead_to_what_a_resident_sees(client: Client, ours: Any) -> None:
    count(ours, "каса", locale="uk")
    assert "nasz.localhost/uk/szukaj/?q=%D0%BA" in read(client, "top").content.decode()


def test_words_of_strangers_are_escaped(client: Client, ours: Any) -> None:
    count(ours, "<script>alert(1)</script>")
    assert "<script>alert(1)" not in read(client, "top").content.decode()


def test_export(client: Client, ours: Any) -> None:
    count(ours, "kasa", searches=3)
    answer = read(client, "top", export="csv")
    lines = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode())))
    assert lines[1] == ["kasa", "nasz", "pl", "3", "5", "0", "0"]
    assert len(lines[0]) == len(lines[1])
    assert read(client, "top", export="xlsx").headers["Content-Disposition"].endswith('.xlsx"')


@pytest.mark.parametrize("report", REPORTS)
def test_an_empty_report_says_so(
    client: Client, ours: Any, settings: Settings, report: str
) -> None:
    view = read(client, report).context["view"]
    assert view.no_results_message == str(view.nothing_to_show)
    settings.SEARCH_LOG_DAYS = 0
    assert "SEARCH_LOG_DAYS" in read(client, report).content.decode()


def test_many_rows_cost_few_queries(
    client: Client, ours: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(60):
        count(ours, f"pytanie {number}")
    read(client, "top")
    with django_assert_max_num_queries(25):
        assert len(texts(client, "top")) == 50
