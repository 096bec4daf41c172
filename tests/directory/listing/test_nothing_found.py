"""An empty list says what to try, and how many offices are there."""

import re

import pytest
import time_machine

from tests.directory.pages import MONDAY_AT_NINE, html_of, main_of

pytestmark = pytest.mark.django_db
LINK = r'<a href="([^"]+)">[^<]+</a> \((\d+)'


def remedies(client, directory, query):
    page = main_of(client, f"{directory.url}{query}").replace("&amp;", "&")
    return {url.removeprefix(directory.url): int(count) for url, count in re.findall(LINK, page)}


def test_each_filter_is_dropped_alone(client, directory, offices):
    tried = remedies(client, directory, "?kind=card_office&access=ramp&page=3")

    assert tried == {"?access=ramp": 1, "?kind=card_office": 1}


def test_what_would_still_be_empty_is_not_offered(client, directory, offices):
    assert remedies(client, directory, "?kind=panel&access=ramp") == {"?access=ramp": 1}


def test_a_day_and_its_time_are_dropped_together(client, directory, offices):
    tried = remedies(client, directory, "?open_on=2026-11-28&open_at=10:00&access=lift")

    assert tried == {"?access=lift": 2}


def test_at_night_the_next_working_day_is_offered(client, directory, offices):
    with time_machine.travel(MONDAY_AT_NINE.replace(day=27, hour=22), tick=False):
        tried = remedies(client, directory, "?open=now&access=lift")

    assert tried == {"?access=lift&open_on=2026-11-30": 1, "?access=lift": 2}


def test_a_full_list_offers_nothing(client, directory, offices):
    assert 'id="remedies"' not in html_of(client, directory.url)
