"""Budget lines from a table: a dry run first, then a draft."""

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from core.importing.problems import Refused
from core.users import CentreUser
from programmes.importing.lines import read_lines
from programmes.importing.register import Register
from programmes.importing.table import decode
from programmes.models import FundingSource
from programmes.period import Period
from tests.factories.core import locale_of, translate
from tests.factories.programmes import FamilyAssistantFactory, ProgrammePageFactory, funding_source

pytestmark = pytest.mark.django_db
TABLE = "rok;źródło;kwota;uwagi\n2019;state;470 415,00 zł;dotacja\n2020;own;1.000,5;\n"


def address(page) -> str:
    return reverse("programmes_import_budget", args=[page.pk])


def agree(client, page, text: str):
    shown = client.post(address(page), {"text": text})
    fingerprint = shown.context["plan"].fingerprint
    return client.post(address(page), {"text": text, "fingerprint": fingerprint})


def lines_of(page) -> list[tuple]:
    rows = page.budget_lines.all()
    return [(row.year, row.source, row.amount, row.note) for row in rows]


@pytest.fixture
def page(index):
    line = {"year": 2019, "source": "state", "amount": Decimal("1.00")}
    return ProgrammePageFactory(parent=index, budget_lines=[line])


@pytest.fixture
def page_with_rests(index):
    """A grant of a named source, a line without a source, and two totals that leave more open."""
    source = funding_source("state", "Dotacja MRPiPS")
    twin = source.copy_for_translation(locale_of("en"))
    twin.name = "Grant of the ministry"
    twin.save()
    lines = [
        {"year": 2019, "funding_source": source, "amount": Decimal("328520.00")},
        {"year": 2019, "source": "unspecified", "amount": Decimal(100_000), "note": "\t=1+1"},
    ]
    totals = [
        {"year": 2019, "amount": Decimal("1011304.73")},
        {"year": 2020, "amount": Decimal(500)},
    ]
    return ProgrammePageFactory(parent=index, budget_lines=lines, stated_totals=totals)


def test_a_dry_run_shows_what_would_change_and_changes_nothing(admin_client, page):
    response = admin_client.post(address(page), {"text": TABLE})

    plan = response.context["plan"]
    assert [(old.amount, new.amount) for old, new in plan.changed] == [(1, Decimal("470415.00"))]
    assert [new.amount for new in plan.created] == [Decimal("1000.50")]
    assert page.latest_revision is None
    assert lines_of(page) == [(2019, "state", 1, "")]


def test_what_is_agreed_becomes_a_draft(admin_client, page):
    response = agree(admin_client, page, TABLE)

    page.refresh_from_db()
    assert response.status_code == 302
    assert lines_of(page) == [(2019, "state", 1, "")]  # what is published
    assert page.has_unpublished_changes
    assert lines_of(page.get_latest_revision_as_object()) == [
        (2019, "state", Decimal("470415.00"), "dotacja"),
        (2020, "own", Decimal("1000.50"), ""),
    ]


def test_an_uploaded_file_of_windows_is_read(admin_client, page):
    file = io.BytesIO(TABLE.encode("cp1250"))
    file.name = "budzet.csv"

    assert admin_client.post(address(page), {"file": file}).context["plan"].does_something


def test_a_download_can_be_imported_as_it_is(admin_client, client, index):
    page = FamilyAssistantFactory(parent=index)
    text = client.get(f"{page.url}budzet.csv").content.decode()

    plan = admin_client.post(address(page), {"text": text}).context["plan"]

    assert not plan.does_something
    assert len(plan.unchanged) == 10


def test_a_draft_that_changed_meanwhile_is_shown_again(admin_client, page):
    fingerprint = admin_client.post(address(page), {"text": TABLE}).context["plan"].fingerprint
    agree(admin_client, page, "year,source,amount\n2019,state,5")

    response = admin_client.post(address(page), {"text": TABLE, "fingerprint": fingerprint})

    assert response.status_code == 200
    assert response.context["plan"].does_something


def test_a_programme_that_cannot_be_saved_is_named(admin_client, index, page):
    page.slug = "nowy"
    page.save_revision()
    fingerprint = admin_client.post(address(page), {"text": TABLE}).context["plan"].fingerprint
    ProgrammePageFactory(parent=index, slug="nowy")

    refused = admin_client.post(address(page), {"text": TABLE, "fingerprint": fingerprint})

    assert refused.status_code == 422
    (problem,) = refused.context["problems"]
    assert page.title in problem.text
    assert page.revisions.count() == 1


@pytest.mark.parametrize(
    ("table", "places"),
    [
        ("", [(0, "")]),
        ("a;b\n1;2", [(1, "")]),
        ("year;source;amount\n", [(0, "")]),
        (
            "Rok;źródło;Kwota\n2019;nobody;5\n2020;own;x\n3;own;1",
            [(2, "źródło"), (3, "Kwota"), (4, "Rok")],
        ),
        ("year;source;amount\n2019;own;5\n2019;own;6", [(3, "")]),
        ("year;source;amount;opis\n2019;own;5;a\n2019;own;6;b", [(3, "")]),
        ("year;source;amount;basis\n2019;own;5;guessed", [(2, "basis")]),
        ("year;source;amount\n2010;own;5", [(2, "year")]),
        ("year;source;amount\n2019;own;0", [(2, "amount")]),
        ("year;source;amount\n²⁰¹⁹;own;5", [(2, "year")]),
        (
            "year;source;amount;computed\n2019;own;5;6\n2020;own;5;x",
            [(2, "computed"), (3, "computed")],
        ),
    ],
)
def test_a_table_with_anything_wrong_is_refused_whole(db, table, places):
    register = Register(FundingSource.objects.all())

    with pytest.raises(Refused) as refused:
        read_lines(table, register, Period(dt.date(2015, 1, 1), None))

    assert [(problem.row, problem.column) for problem in refused.value.problems] == places


def test_what_is_no_text_or_too_much_is_refused():
    for content in (b"x" * 500_001, b"\x81\x8d\xff\x00"):
        with pytest.raises(Refused):
            decode(content)


def test_sources_are_found_by_name_before_kind(db):
    source = funding_source("state", "Dotacja MRPiPS")
    register = Register(FundingSource.objects.all())

    table = "source;source_name;amount\nstate;dotacja mrpips;5"

    (line,) = read_lines(table, register, Period(None, None))

    assert line.source == source


def test_a_name_that_nobody_has_is_not_replaced_by_its_kind(db):
    table = "source;source_name;amount\nstate;Dotacja, której nie ma;5"

    with pytest.raises(Refused):
        read_lines(table, Register(FundingSource.objects.all()), Period(None, None))


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_rest_of_a_stated_total_says_that_it_is_computed(client, page_with_rests, form):
    answer = client.get(f"{page_with_rests.url}budzet.{form}")
    found = (
        answer.json()["rows"]
        if form == "json"
        else csv.DictReader(io.StringIO(answer.content.decode()))
    )

    assert [(row["source"], row["amount"], row["computed"]) for row in found] == [
        ("state", "328520.00", "0.00"),
        ("unspecified", "682784.73", "582784.73"),
        ("unspecified", "500.00", "500.00"),
    ]


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_download_with_computed_rests_changes_nothing(
    admin_client, client, page_with_rests, language
):
    page = page_with_rests if language == "pl" else translate(page_with_rests, language)
    text = client.get(f"{page.url}budzet.csv").content.decode()

    plan = admin_client.post(address(page_with_rests), {"text": text}).context["plan"]

    assert not plan.does_something
    assert (len(plan.unchanged), plan.absent, plan.computed) == (2, [], 1)


def test_only_the_changed_line_of_a_download_changes(admin_client, client, page_with_rests):
    text = client.get(f"{page_with_rests.url}budzet.csv").content.decode()
    changed = text.replace("328520.00", "328530.00")

    agree(admin_client, page_with_rests, changed)

    page_with_rests.refresh_from_db()
    draft = page_with_rests.get_latest_revision_as_object()
    assert sorted(line.amount for line in draft.budget_lines.all()) == [100_000, 328_530]
    assert draft.budget.bases[0].years[0].total == Decimal("1011304.73")


@pytest.fixture
def page_with_a_rest(index):
    """One line of a named source, and a total of the same year that leaves more open."""
    line = {"year": 2019, "funding_source": funding_source("state", "Dotacja MRPiPS")}
    return ProgrammePageFactory(
        parent=index,
        budget_lines=[line | {"amount": Decimal(300)}],
        stated_totals=[{"year": 2019, "amount": Decimal(1000)}],
    )


def download_of(client, page) -> list[dict[str, str]]:
    text = client.get(f"{page.url}budzet.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def as_csv(rows: list[dict[str, str]]) -> str:
    file = io.StringIO()
    writer = csv.DictWriter(file, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def test_a_rest_to_which_an_editor_gave_a_source_becomes_a_line(
    admin_client, client, page_with_a_rest
):
    city = funding_source("own", "Budżet miasta")
    rows = download_of(client, page_with_a_rest)
    assert (rows[1]["amount"], rows[1]["computed"]) == ("700.00", "700.00")
    rows[1] |= {"source": city.kind, "source_name": city.name}

    plan = admin_client.post(address(page_with_a_rest), {"text": as_csv(rows)}).context["plan"]

    (new,) = plan.created
    assert (new.source, new.amount, plan.computed) == (city, 700, 0)


def test_a_line_and_a_rest_in_one_row_do_not_get_a_source_together(
    admin_client, client, page_with_rests
):
    city = funding_source("own", "Budżet miasta")
    rows = download_of(client, page_with_rests)
    rows[1] |= {"source": city.kind, "source_name": city.name}

    response = admin_client.post(address(page_with_rests), {"text": as_csv(rows)})

    assert [problem.row for problem in response.context["problems"]] == [3]


def test_a_rest_is_none_also_where_the_source_without_a_name_is_gone(
    admin_client, client, page_with_a_rest
):
    text = as_csv(download_of(client, page_with_a_rest))
    funding_source("unspecified").delete()

    plan = admin_client.post(address(page_with_a_rest), {"text": text}).context["plan"]

    assert (plan.does_something, plan.computed) == (False, 1)


def test_sources_of_one_name_are_told_apart_by_their_kinds(admin_client, client, index):
    lines = [
        {"year": 2019, "funding_source": funding_source(kind, "Dotacja"), "amount": Decimal(amount)}
        for kind, amount in (("other", 10), ("state", 20))
    ]
    page = ProgrammePageFactory(parent=index, budget_lines=lines)
    text = as_csv(download_of(client, page))

    plan = admin_client.post(address(page), {"text": text}).context["plan"]

    assert (len(plan.unchanged), plan.does_something) == (2, False)


@pytest.mark.parametrize("names_own", [True, False])
def test_of_two_like_sources_the_one_that_the_draft_names_is_meant(
    admin_client, client, index, centre_site, names_own
):
    common = funding_source("state", "Dotacja")
    own = FundingSource.objects.create(
        kind="state", name="Dotacja", site=centre_site, locale=common.locale
    )
    line = {"year": 2019, "funding_source": own if names_own else common, "amount": Decimal(10)}
    page = ProgrammePageFactory(parent=index, budget_lines=[line])

    plan = admin_client.post(address(page), {"text": as_csv(download_of(client, page))}).context[
        "plan"
    ]

    assert (len(plan.unchanged), plan.does_something) == (1, False)


def test_the_own_centre_s_source_comes_before_a_common_one(centre_site):
    common = funding_source("state", "Dotacja")
    own = FundingSource.objects.create(
        kind="state", name="Dotacja", site=centre_site, locale=common.locale
    )

    register = Register(FundingSource.objects.all())

    assert register.find({"source": "Dotacja"}) == own
    assert register.find({"source": "state", "source_name": "dotacja"}) == own


@pytest.mark.parametrize(
    "row",
    [
        {"source": "Dotacja"},
        {"source": "state", "source_name": "Dotacja"},
        {"source": "eu", "source_name": "Dotacja"},
    ],
)
def test_a_name_that_could_mean_several_sources_or_contradicts_its_kind_is_refused(db, row):
    locale = funding_source("other", "Dotacja").locale
    for _ in range(2):
        FundingSource.objects.create(kind="state", name="Dotacja", locale=locale)
    register = Register(FundingSource.objects.all())
    table = as_csv([{"year": "2019", **row, "amount": "5"}])

    with pytest.raises(Refused) as refused:
        read_lines(table, register, Period(None, None))

    assert [problem.row for problem in refused.value.problems] == [2]


def test_a_table_of_nothing_but_computed_rests_does_nothing(admin_client, client, index):
    page = ProgrammePageFactory(parent=index, stated_totals=[{"year": 2019, "amount": Decimal(5)}])
    text = client.get(f"{page.url}budzet.csv").content.decode()

    plan = admin_client.post(address(page), {"text": text}).context["plan"]

    assert not plan.does_something
    assert plan.computed == 1


def test_only_editors_of_the_page_import(client, admin_client, page):
    user = CentreUser.objects.create_user("obcy", password="tajne-haslo-redaktora")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    twin = translate(page, "en")

    assert client.post(address(page), {"text": TABLE}).status_code == 302
    assert page.latest_revision is None
    assert admin_client.get(address(page)).status_code == 200
    assert admin_client.get(address(twin)).status_code == 302


def test_the_form_offers_totals_and_the_import(admin_client, page):
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert 'data-controller="budget-totals"' in html
    assert "programmes/js/budget_totals" in html
    assert address(page) in html


def test_rows_of_another_programme_are_refused(admin_client, client, index, page):
    FamilyAssistantFactory(parent=index)
    every = client.get("/programy/finanse/budzety.csv").content.decode("utf-8-sig")

    response = admin_client.post(address(page), {"text": every})

    assert response.status_code == 422
    told = {problem.row for problem in response.context["problems"]}
    assert len(told) == len(every.strip().splitlines()) - 2
