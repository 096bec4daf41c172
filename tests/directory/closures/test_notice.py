"""The notice above every page that a closure raises."""

import datetime as dt

import pytest
import time_machine

from core.alerts import Alert
from core.clock import WARSAW
from core.enums import AlertLevel
from directory.models import Closure
from tests.directory.pages import html_of
from tests.factories.core import locale_of
from tests.factories.directory import ClosureFactory, close_offices

pytestmark = pytest.mark.django_db
FIRST, LAST = dt.date(2026, 11, 24), dt.date(2026, 11, 26)


@pytest.fixture
def closure(site, cash_desk):
    return close_offices(
        site, cash_desk, starts_on=FIRST, ends_on=LAST, announced_from=dt.date(2026, 11, 23)
    )


def alerts_of(client):
    _before, *alerts = html_of(client, "/").split('<p class="callout__title">')
    return "".join(alert.split("<h1")[0] for alert in alerts)


def midnight(day):
    return dt.datetime.combine(day, dt.time(), WARSAW)


def test_it_names_office_days_and_reason_and_leads_to_the_office(client, closure, cash_desk):
    page = alerts_of(client)

    assert "Kasa" in page
    assert "24–26 listopada 2026" in page
    assert "Szkolenie pracowników" in page
    assert f'href="{cash_desk.url}"' in page


def test_it_stands_from_the_day_chosen_until_the_last_day_is_over(closure):
    alert = Alert.objects.get()

    assert alert.starts_at == midnight(dt.date(2026, 11, 23))
    assert alert.ends_at == midnight(dt.date(2026, 11, 27))


def test_one_without_an_end_stays(client, site, cash_desk):
    close_offices(site, cash_desk, starts_on=FIRST, ends_on=dt.date.max, announced_from=FIRST)

    assert Alert.objects.get().ends_at is None
    with time_machine.travel(midnight(LAST)):
        assert "Szkolenie pracowników" in alerts_of(client)


def test_without_a_day_there_is_none(site):
    close_offices(site)

    assert not Alert.objects.exists()


def test_it_follows_the_closure_and_keeps_what_an_editor_chose(closure):
    Alert.objects.update(level=AlertLevel.EMERGENCY)
    closure.ends_on = dt.date(2026, 11, 30)
    closure.reason = "Awaria <ogrzewania>"
    closure.save()

    alert = Alert.objects.get()
    assert alert.ends_at == midnight(dt.date(2026, 12, 1))
    assert "Awaria &lt;ogrzewania&gt;" in alert.text
    assert alert.level == AlertLevel.EMERGENCY


@pytest.mark.parametrize("way", ["day", "delete", "query"])
def test_it_goes_when_the_closure_goes(closure, way):
    if way == "day":
        closure.announced_from = None
        closure.save()
    elif way == "delete":
        closure.delete()
    else:
        Closure.objects.all().delete()

    assert not Alert.objects.exists()


def test_each_language_has_its_own_and_all_follow_the_days(client, closure):
    english = ClosureFactory(
        site=closure.site,
        locale=locale_of("en"),
        translation_key=closure.translation_key,
        reason="Staff training",
        starts_on=dt.date(2020, 1, 1),
    )
    assert "24–26 November 2026" in Alert.objects.get(locale=english.locale).title

    closure.ends_on = None
    closure.save()

    assert Alert.objects.get(locale=english.locale).ends_at == midnight(dt.date(2026, 11, 25))
    closure.delete()
    assert not Alert.objects.exists()
    assert not Closure.objects.exists()


def test_many_offices_are_counted_as_some(site, centre_office, cash_desk):
    close_offices(site, centre_office, cash_desk, announced_from=dt.date(2026, 11, 23))

    alert = Alert.objects.get()
    assert "Kasa" not in alert.title
    assert "Kasa" in alert.text
    assert "Centrum Pracy Socjalnej" in alert.text


def test_a_long_name_does_not_break_it(site, cash_desk):
    cash_desk.title = "Kasa " * 40
    cash_desk.save()

    close_offices(site, cash_desk, announced_from=FIRST)

    assert len(Alert.objects.get().title) <= 120


def test_it_is_over_by_itself(client, closure):
    with time_machine.travel(midnight(dt.date(2026, 11, 27)), tick=False):
        assert "Szkolenie" not in alerts_of(client)
