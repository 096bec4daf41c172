"""What the list can be narrowed by: every count is the length of the list that it leads to."""

import datetime as dt
import re
from decimal import Decimal

import pytest
import time_machine

from core import clock
from programmes.enums import ProgrammeKind, RecruitmentState
from programmes.models import ProgrammePage
from programmes.recruitment_query import recruitment_query
from tests.factories.core import DistrictFactory, locale_of, make_centre_site, translate
from tests.factories.programmes import (
    EuProjectFactory,
    FamilyAssistantFactory,
    ProgrammePageFactory,
    funding_source,
)
from tests.programmes.conftest import MAY_2026

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 5, 12)
COUNT = r'id="count-(\w+)-(\w+)"[^>]*>\((\d+)\)'


@pytest.fixture(autouse=True)
def may_2026():
    with time_machine.travel(MAY_2026, tick=False):
        yield


@pytest.fixture
def several(index, district):
    """Programmes of each status, state of recruitment, with money and without."""
    EuProjectFactory(parent=index, target_groups=("seniors", "disabled_people"))
    FamilyAssistantFactory(
        parent=index, areas=[{"district": district}], target_groups=("families",)
    )
    other = DistrictFactory(site=district.site, name="Rejon 2")
    ProgrammePageFactory(
        parent=index,
        title="Krąg opiekunów",
        target_groups=("seniors", "carers"),
        areas=[{"district": district}, {"district": other}],
        recruitment_windows=[{"closes_on": TODAY}],
    )
    ProgrammePageFactory(
        parent=index,
        title="Za rok",
        kind=ProgrammeKind.GRANT,
        starts_on=dt.date(2027, 1, 1),
        recruitment_windows=[{"opens_on": dt.date(2026, 12, 1)}],
    )


def counts(client, query: str = "") -> dict[str, int]:
    html = client.get(f"/programy/{query}").content.decode()
    return {f"{name}={value}": int(number) for name, value, number in re.findall(COUNT, html)}


def number_in_api(client, choice: str) -> int:
    answer = client.get(f"/api/v2/pages/?type=programmes.ProgrammePage&{choice}")
    total: int = answer.json()["meta"]["total_count"]
    return total


def number(client, query: str) -> int:
    return client.get(f"/programy/{query}").context["page_obj"].paginator.count


def test_every_count_is_the_length_of_its_list(client, index, several):
    found = counts(client)

    assert {name.split("=")[0] for name in found} == {
        *("status", "recruitment", "kind", "group", "district", "source", "year")
    }
    assert found == {choice: number(client, f"?{choice}") for choice in found}


def test_the_api_narrows_to_the_same_programmes(client, index, several):
    line = {"source": "state", "amount": Decimal("10.00"), "year": 2013}
    total = {"year": 2014, "amount": Decimal("10.00")}
    ProgrammePageFactory(parent=index, budget_lines=[line], stated_totals=[total])

    found = counts(client)

    assert {"year=2013", "year=2014"} <= set(found)
    assert found == {choice: number_in_api(client, choice) for choice in found}


def test_counts_respect_what_is_chosen_in_the_others(client, index, several, district):
    found = counts(client, f"?district={district.pk}&kind=ministry")

    assert found["kind=own"] == number(client, f"?district={district.pk}&kind=own") == 1
    assert found["kind=eu"] == 0
    assert found["group=families"] == 1
    assert found["group=seniors"] == 0


def test_an_order_is_no_facet_and_every_choice_keeps_it(client, index, several):
    html = client.get("/programy/?sort=title&kind=eu").content.decode()

    form = html.split('id="filter-fields"')[1].split("</form>")[0]
    assert '<input type="hidden" name="sort" value="title">' in form
    assert client.get("/programy/?sort=title&kind=eu").context["chosen"][0].query == "?sort=title"


@pytest.mark.parametrize("state", RecruitmentState)
@pytest.mark.parametrize("ended", [False, True])
def test_recruitment_in_sql_is_that_of_the_page(index, state, ended):
    hours = (dt.time(8, 0), dt.time(12, 0), dt.time(12, 1), None)
    day = dt.timedelta(days=1)
    windows = [
        [],
        [{}],
        [{"opens_on": TODAY + day}],
        [{"closes_on": TODAY - day}],
        [{"closes_on": TODAY - day, "waiting_list": True}],
        [{"closes_on": TODAY - day}, {"opens_on": TODAY + day}],
        [{"opens_on": TODAY - day, "closes_on": TODAY + day}, {"opens_on": TODAY + 9 * day}],
        *([{"opens_on": TODAY, "opens_time": hour}] for hour in hours),
        *([{"closes_on": TODAY, "closes_time": hour, "waiting_list": True}] for hour in hours),
    ]
    ends_on = TODAY - day if ended else None
    for rows in windows:
        ProgrammePageFactory(parent=index, ends_on=ends_on, recruitment_windows=rows)

    with time_machine.travel(dt.datetime(2026, 5, 12, 12, 0, tzinfo=clock.WARSAW), tick=False):
        found = ProgrammePage.objects.filter(recruitment_query(state, clock.now()))
        expected = [page for page in ProgrammePage.objects.all() if page.recruitment.state == state]

    assert {page.pk for page in found} == {page.pk for page in expected}


@pytest.mark.parametrize(
    ("starts", "ends", "found"),
    [
        (2018, 2021, [2018, 2019, 2020, 2021]),
        (2024, None, [2024, 2025, 2026]),
        (2028, None, [2028]),
        (None, 2021, [2021]),
        (None, None, []),
    ],
)
def test_years_of_a_programme(client, index, starts, ends, found):
    ProgrammePageFactory(
        parent=index,
        starts_on=starts and dt.date(starts, 3, 1),
        ends_on=ends and dt.date(ends, 3, 1),
    )

    named = [int(choice[5:]) for choice in counts(client) if choice.startswith("year=")]

    assert sorted(named) == found
    listed = [year for year in range(2015, 2031) if number(client, f"?year={year}")]
    assert listed == found


def test_a_year_of_money_counts_too(client, index):
    line = {"source": "state", "amount": Decimal(5), "year": 2031}
    ProgrammePageFactory(parent=index, budget_lines=[line])

    assert counts(client)["year=2031"] == number(client, "?year=2031") == 1


def test_sources_are_named_in_the_readers_language(client, index):
    ministry = funding_source("state", "Dotacja MRPiPS")
    ministry.copy_for_translation(locale_of("en")).save()
    type(ministry).objects.filter(locale__language_code="en").update(name="Grant of the ministry")
    line = {"funding_source": ministry, "amount": Decimal(5)}
    page = ProgrammePageFactory(parent=index, budget_lines=[line])
    translate(index, "en", title="Programmes", slug="programmes")
    translate(page, "en", title="Programme")

    html = client.get(f"/en/programmes/?source={ministry.pk}").content.decode()

    assert html.count("Grant of the ministry") == 2  # the facet and what is chosen
    assert "Dotacja MRPiPS" not in html


def test_a_source_given_to_another_centre_narrows_what_names_it_since_before(client, index):
    source = funding_source("state", "Dotacja MRPiPS")
    page = ProgrammePageFactory(
        parent=index, budget_lines=[{"funding_source": source, "amount": Decimal(5)}]
    )
    ProgrammePageFactory(parent=index)
    source.site = make_centre_site("slupsk.localhost", is_default=False)
    source.save()

    found = client.get(f"/programy/?source={source.pk}").context

    assert [entry.page for entry in found["page_obj"].object_list] == [page]
    assert number_in_api(client, f"source={source.pk}") == 1


def test_a_translation_whose_page_is_not_live_is_found_by_its_own_facts(client, index, district):
    page = FamilyAssistantFactory(
        parent=index, areas=[{"district": district}], target_groups=("families",)
    )
    translate(index, "en", title="Programmes", slug="programmes")
    translate(page, "en", title="Family assistant")
    page.unpublish()
    url = "/en/programmes/"

    html = client.get(url).content.decode()
    found = {f"{name}={value}": int(count) for name, value, count in re.findall(COUNT, html)}

    assert {"kind=ministry", "group=families", f"district={district.pk}", "year=2019"} <= set(found)
    for choice, count in found.items():
        (entry,) = client.get(f"{url}?{choice}").context["page_obj"].object_list or [None]
        assert (count == 1) == (entry is not None)
        assert number_in_api(client, f"{choice}&locale=en") == count
    assert "6 032 946,32" in html.replace("\xa0", " ") or "6,032,946.32" in html


def test_where_nothing_fits_each_choice_may_be_dropped(client, index, several):
    html = client.get("/programy/?kind=grant&status=running").content.decode()

    assert 'href="/programy/?status=running"' in html.split('id="remedies"')[1]
    assert 'href="/programy/?kind=grant"' in html.split('id="remedies"')[1]


def test_a_choice_that_nothing_has_any_more_stays_in_the_form(client, index, several, district):
    left = DistrictFactory(site=district.site, name="Dawny rejon")

    html = client.get(f"/programy/?district={left.pk}").content.decode()

    assert f'name="district" value="{left.pk}" checked' in html
