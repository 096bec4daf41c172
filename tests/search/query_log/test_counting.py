"""Searches and clicks as a browser makes them, and the rows that they leave."""

import datetime as dt
import logging
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from pytest_django import Settings

from core import clock
from search.checks import check_log_days
from search.models import QueryCount
from search.query_log import click_token, recording
from search.query_log.ageing import forget_old
from search.query_log.recording import record
from search.query_log.tokens import read_token
from tests.factories.rules import make_promotion, make_synonym
from tests.factories.search import SearchEntryFactory

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"


@pytest.fixture
def browser() -> Client:
    return Client(headers={"User-Agent": FIREFOX})


def search(client: Client, text: str, **more: Any) -> Any:
    return client.get("/szukaj/", {"q": text} | more)


def rows() -> list[tuple[str, int, int, int, int]]:
    names = ("text", "searches", "results", "empty", "clicks")
    return list(QueryCount.objects.order_by("text").values_list(*names))


def test_a_search_is_counted_by_day_without_anything_about_the_person(browser: Client) -> None:
    SearchEntryFactory.create(title="Kasa")
    answer = search(browser, "Kasa")
    search(browser, "kasa ")
    search(browser, "becikowe")
    assert rows() == [("becikowe", 1, 0, 1, 0), ("kasa", 2, 1, 0, 0)]
    assert QueryCount.objects.values_list("day", "locale")[0] == (clock.today(), "pl")
    assert not answer.cookies
    kept = {field.name for field in QueryCount._meta.get_fields()}
    assert kept == {"id", "day", "site", "locale", *("text searches results empty clicks".split())}


def test_pages_with_some_of_the_words_only_are_no_answer(browser: Client) -> None:
    SearchEntryFactory.create(title="Zasiłek celowy")
    assert "celowy" in search(browser, "zasiłek kasa").content.decode()
    assert rows() == [("zasiłek kasa", 1, 0, 1, 0)]
    make_synonym("kasa", "celowy")
    search(browser, "zasiłek kasa")
    assert rows() == [("zasiłek kasa", 2, 1, 1, 0)]


def test_a_promoted_page_is_an_answer_beside_them(browser: Client) -> None:
    SearchEntryFactory.create(title="Zasiłek celowy")
    make_promotion("zasiłek kasa", url="https://www.gov.pl/", title="Poradnik")
    search(browser, "zasiłek kasa")
    assert rows() == [("zasiłek kasa", 1, 1, 0, 0)]


def test_further_pages_and_filters_are_no_new_questions(browser: Client) -> None:
    search(browser, "kasa", page=2)
    search(browser, "kasa", kind="office")
    search(browser, "")
    assert rows() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": ""},
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"User-Agent": "python-requests/2.31"},
        {"User-Agent": "curl/8.0"},
        {"User-Agent": FIREFOX, "Sec-Purpose": "prefetch;prerender"},
    ],
)
def test_robots_are_left_out(headers: dict[str, str]) -> None:
    search(Client(headers=headers), "kasa")
    assert rows() == []


def test_a_telephone_called_cubot_is_no_robot() -> None:
    search(Client(headers={"User-Agent": "Mozilla/5.0 (Linux; Android 9; CUBOT X19)"}), "kasa")
    assert len(rows()) == 1


def test_personal_data_is_searched_for_but_not_kept(browser: Client) -> None:
    answer = search(browser, "jan@example.pl")
    assert answer.status_code == 200
    assert b"data-click-token" not in answer.content
    assert rows() == []


def test_the_setting_turns_it_off(browser: Client, settings: Settings) -> None:
    settings.SEARCH_LOG_DAYS = 0
    answer = search(browser, "kasa")
    assert b"data-click-token" not in answer.content
    assert rows() == []


def test_a_count_that_fails_is_logged_and_harms_nobody(
    browser: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: Any) -> None:
        raise DatabaseError("no such table")

    monkeypatch.setattr(recording, "_write", fail)
    with caplog.at_level(logging.ERROR):
        assert search(browser, "kasa").status_code == 200
    assert "could not be counted" in caplog.text


def test_the_database_waits_as_usual_afterwards() -> None:
    record("kasa", "pl", 1, 3)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA busy_timeout").fetchone() == (20_000,)


def test_counting_is_one_statement_after_the_answer(
    browser: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(5) as asked:  # what a transaction and a wait need besides
        record("kasa", "pl", 1, 3)
    assert sum("search_querycount" in query["sql"] for query in asked) == 1


def click(client: Client, token: str, **headers: str) -> Any:
    return client.post("/szukaj/click/", {"token": token}, headers=headers)


def test_a_click_counts_for_its_question(browser: Client) -> None:
    SearchEntryFactory.create(title="Kasa", site_id=1)
    html = search(browser, "kasa").content.decode()
    token = html.split('data-click-token="')[1].split('"')[0]
    assert 'data-click-url="/szukaj/click/"' in html
    assert "data-hit" in html
    strict = Client(headers={"User-Agent": FIREFOX}, enforce_csrf_checks=True)
    answer = click(strict, token)
    assert (answer.status_code, answer.content, len(answer.cookies)) == (204, b"", 0)
    assert rows()[0][-1] == 1


@pytest.mark.parametrize("token", ["", "x", "WzFd:abc", "a" * 5_000])
def test_what_we_did_not_sign_counts_nothing(browser: Client, token: str) -> None:
    record("kasa", "pl", 1, 3)
    assert click(browser, token).status_code == 204
    assert rows()[0][-1] == 0


def test_a_click_without_its_row_makes_none(browser: Client) -> None:
    assert click(browser, click_token("kasa", "pl", 1)).status_code == 204
    assert rows() == []


def test_reading_is_no_click(browser: Client) -> None:
    assert browser.get("/szukaj/click/").status_code == 405


def test_a_token_ends_with_the_next_day(monkeypatch: pytest.MonkeyPatch) -> None:
    token, today = click_token("kasa", "pl", 1), clock.today()
    monkeypatch.setattr(clock, "today", lambda: today + dt.timedelta(days=1))
    assert read_token(token)
    monkeypatch.setattr(clock, "today", lambda: today + dt.timedelta(days=2))
    assert read_token(token) is None


def make_row(text: str, days_ago: int, **counts: int) -> None:
    day = clock.today() - dt.timedelta(days=days_ago)
    facts = {"searches": 1} | counts
    QueryCount.objects.create(day=day, site_id=1, locale="pl", text=text, **facts)


def test_old_rows_are_forgotten_and_rare_ones_sooner(settings: Settings) -> None:
    make_row("stare", 180, searches=9)
    make_row("częste", 179, searches=2)
    make_row("powraca", 100)
    make_row("powraca", 1)
    make_row("raz", 30)
    make_row("niedawno", 29)
    assert forget_old() == "2 forgotten"
    assert {row[0] for row in rows()} == {"częste", "powraca", "niedawno"}
    settings.SEARCH_LOG_DAYS = 0
    forget_old()
    assert rows() == []


def test_a_negative_number_of_days_is_refused(settings: Settings) -> None:
    assert check_log_days() == []
    settings.SEARCH_LOG_DAYS = -1
    assert [message.id for message in check_log_days()] == ["search.E010"]
