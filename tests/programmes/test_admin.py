"""What an editor of programmes meets."""

import datetime as dt
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from home.models import HomePage, StandardPage
from programmes.facts import ROWS
from programmes.models import BudgetLine, ProgrammeIndexPage, ProgrammePage
from tests.factories.core import StandardPageFactory, make_centre_site, translate
from tests.factories.programmes import FamilyAssistantFactory, ProgrammePageFactory, funding_source

pytestmark = pytest.mark.django_db
STREAMS = ("goals", "results", "actions", "forms_of_support", "eu_emblems", "body")
RICH_TEXTS = (
    "for_whom",
    "diagnosis",
    "effects",
    "recruitment_statement",
    "recruitment_rules",
    "how_to_apply",
    "legal_basis",
)


def form_data(title: str = "Asystent rodziny", **changes: Any) -> dict[str, str]:
    """A filled form: empty streams and rows unless given."""
    data: dict[str, Any] = {
        "title": title,
        "slug": "asystent",
        "review_months": "12",
        "kind": "ministry",
        "period_precision": "year",
        "starts_on": "2015-01-01",
        "ends_on": "2019-12-31",
        **{name: streamfield([]) for name in STREAMS},
        **{name: rich_text("") for name in RICH_TEXTS},
        **{name: inline_formset([]) for name in (*ROWS, "comments")},
    }
    return nested_form_data(data | changes)


def line(
    year: str = "2015", amount: str = "328 520,00 zł", source: str = "state"
) -> dict[str, str]:
    pk = str(funding_source(source).pk)
    return {"year": year, "funding_source": pk, "basis": "stated", "amount": amount, "note": ""}


def create(client: Any, parent: Any, **changes: Any) -> Any:
    url = reverse("wagtailadmin_pages:add", args=("programmes", "programmepage", parent.pk))
    return client.post(url, form_data(**changes))


def errors_of(response: Any, formset: str) -> list[dict[str, list[str]]]:
    """Errors of a form's rows as plain texts."""
    rows = response.context["form"].formsets[formset].errors
    return [
        {field: [unescape(str(e)) for e in errors] for field, errors in row.items()} for row in rows
    ]


def test_a_programme_is_created_with_its_budget(admin_client, index):
    response = create(admin_client, index, budget_lines=inline_formset([line(), line("2016", "1")]))

    assert response.status_code == 302
    page = ProgrammePage.objects.get(slug="asystent")
    assert [(row.year, row.amount) for row in page.budget_lines.all()] == [
        (2015, Decimal("328520.00")),
        (2016, Decimal("1.00")),
    ]


@pytest.mark.parametrize("amount", ["0", "-5", "abc", "1e20"])
def test_an_amount_that_is_none_is_refused_at_its_field(admin_client, index, amount):
    response = create(admin_client, index, budget_lines=inline_formset([line(amount=amount)]))

    (errors,) = errors_of(response, "budget_lines")
    assert list(errors) == ["amount"]


def test_a_year_outside_the_period_is_refused_at_its_field(admin_client, index):
    response = create(admin_client, index, budget_lines=inline_formset([line(), line("2020")]))

    first, second = errors_of(response, "budget_lines")
    assert first == {}
    assert list(second) == ["year"]
    assert "2020" in second["year"][0]
    assert "2015 – 2019" in second["year"][0]


def test_a_repeated_line_is_refused_at_the_second_one(admin_client, index):
    response = create(admin_client, index, budget_lines=inline_formset([line(), line(amount="1")]))

    first, second = errors_of(response, "budget_lines")
    assert (list(first), list(second)) == ([], ["funding_source"])


def test_a_repeated_line_for_the_whole_period_is_refused_too(admin_client, index):
    response = create(admin_client, index, budget_lines=inline_formset([line(""), line("")]))

    assert list(errors_of(response, "budget_lines")[1]) == ["funding_source"]


def total(year: str = "2015", amount: str = "1 011 304,73") -> dict[str, str]:
    rest = {"rest_unspecified": "on", "note": ""}
    return {"year": year, "basis": "stated", "amount": amount, **rest}


def test_a_repeated_total_is_refused(admin_client, index):
    response = create(admin_client, index, stated_totals=inline_formset([total(), total()]))

    assert list(errors_of(response, "stated_totals")[1]) == ["year"]


def test_a_grant_above_the_stated_value_is_refused_at_the_total(admin_client, index):
    rows = {
        "budget_lines": inline_formset([line(), line(source="own", amount="999 999")]),
        "stated_totals": inline_formset([total(amount="328 519,99"), total("2016", "1")]),
    }
    response = create(admin_client, index, **rows)

    assert [list(row) for row in errors_of(response, "stated_totals")] == [["amount"], []]


def test_lines_that_do_not_come_to_the_total_are_saved_with_a_warning(admin_client, index):
    rows = {
        "budget_lines": inline_formset([line(amount="90")]),
        "stated_totals": inline_formset([{**total(amount="100"), "rest_unspecified": ""}]),
    }
    response = create(admin_client, index, **rows)

    texts = [str(message) for message in get_messages(response.wsgi_request)]
    assert response.status_code == 302
    assert any("90,00" in text and "100,00" in text for text in texts)


def test_sources_of_another_centre_are_not_offered(admin_client, index):
    foreign = make_centre_site("slupsk.localhost", is_default=False)
    funding_source("eu", "Cudzy fundusz", site=foreign)
    funding_source("eu", "Wspólny fundusz")
    url = reverse("wagtailadmin_pages:add", args=("programmes", "programmepage", index.pk))

    html = admin_client.get(url).content.decode()

    assert "Wspólny fundusz" in html
    assert "Cudzy fundusz" not in html


@pytest.mark.parametrize("is_draft", [False, True])
def test_a_source_given_to_another_centre_stays_where_it_is_named(admin_client, index, is_draft):
    source = funding_source("eu", "Wspólny fundusz")
    row = {"year": 2015, "funding_source": source, "amount": Decimal(5)}
    page = ProgrammePageFactory(parent=index, budget_lines=[] if is_draft else [row])
    if is_draft:
        page.budget_lines = [BudgetLine(**row)]
        page.save_revision()
    source.site = make_centre_site("slupsk.localhost", is_default=False)
    source.save()

    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert f'<option value="{source.pk}" selected>Wspólny fundusz</option>' in html


def test_an_end_before_the_beginning_is_refused(admin_client, index):
    response = create(admin_client, index, ends_on="2014-12-31")

    assert list(response.context["form"].errors) == ["ends_on"]


def test_a_recruitment_that_ends_before_it_begins_is_refused(admin_client, index):
    window = {"opens_on": "2018-05-02", "closes_on": "2018-05-01", "places": "", "note": ""}
    response = create(admin_client, index, recruitment_windows=inline_formset([window]))

    assert list(errors_of(response, "recruitment_windows")[0]) == ["closes_on"]


@pytest.mark.parametrize(
    ("window", "field"),
    [
        ({"opens_on": "2018-05-02", "opens_time": "9:00", "closes_time": "15:00"}, "closes_time"),
        (
            {
                "opens_on": "2018-05-02",
                "opens_time": "9:00",
                "closes_on": "2018-05-02",
                "closes_time": "9:00",
            },
            "closes_on",
        ),
    ],
)
def test_an_hour_without_a_day_or_no_time_at_all_is_refused(admin_client, index, window, field):
    row = {"places": "", "note": "", **window}
    response = create(admin_client, index, recruitment_windows=inline_formset([row]))

    assert list(errors_of(response, "recruitment_windows")[0]) == [field]


def test_a_programme_is_not_related_to_itself(admin_client, index):
    page = ProgrammePageFactory(parent=index)
    row = {"programme": str(page.pk)}
    url = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    response = admin_client.post(url, form_data(related=inline_formset([row])))

    assert list(errors_of(response, "related")[0]) == ["programme"]


def test_a_translation_is_saved_without_the_facts(admin_client, index):
    page = FamilyAssistantFactory(parent=index)
    twin = translate(page, "en", title="Family assistant")
    facts = (*ROWS, "kind", "starts_on", "ends_on", "period_precision")
    data = form_data("Family assistants", slug=twin.slug)
    words = {name: value for name, value in data.items() if not name.startswith(facts)}
    url = reverse("wagtailadmin_pages:edit", args=(twin.pk,))

    form = admin_client.get(url)
    response = admin_client.post(url, {**words, "action-publish": "1"})

    assert "budget_lines" not in form.content.decode()
    assert response.status_code == 302
    twin.refresh_from_db()
    assert twin.title == "Family assistants"
    assert twin.starts_on == dt.date(2015, 1, 1)


def test_the_facts_tab_is_missing_on_a_translation(admin_client, index):
    page = ProgrammePageFactory(parent=index)
    twin = translate(page, "en")
    forms = [
        admin_client.get(reverse("wagtailadmin_pages:edit", args=(one.pk,))).content.decode()
        for one in (page, twin)
    ]

    assert [html.count('id="tab-label-') for html in forms] == [4, 3]


def test_programmes_stand_only_below_a_list_or_a_programme():
    assert set(ProgrammePage.allowed_parent_page_models()) == {ProgrammeIndexPage, ProgrammePage}
    assert ProgrammeIndexPage.allowed_parent_page_models() == [HomePage]
    assert ProgrammePage.allowed_subpage_models() == [ProgrammePage]
    assert ProgrammePage not in StandardPage.allowed_subpage_models()


@pytest.mark.parametrize("has_line", [False, True])
def test_a_new_programme_can_be_previewed(admin_client, index, has_line):
    rows = {"budget_lines": inline_formset([line()])} if has_line else {}
    url = reverse(
        "wagtailadmin_pages:preview_on_add", args=("programmes", "programmepage", index.pk)
    )
    answer = admin_client.post(url, form_data(**rows))
    shown = admin_client.get(url)

    assert answer.json()["is_valid"]
    assert shown.status_code == 200
    assert "Asystent rodziny" in shown.content.decode()


def test_a_draft_s_preview_shows_its_own_rows(admin_client, index):
    page = ProgrammePageFactory(parent=index)
    url = reverse("wagtailadmin_pages:preview_on_edit", args=(page.pk,))
    answer = admin_client.post(url, form_data(budget_lines=inline_formset([line(amount="777,00")])))

    assert answer.json()["is_valid"]
    assert "777,00" in admin_client.get(url).content.decode()
    assert not page.budget_lines.exists()


def test_an_emptied_text_leaves_no_heading(admin_client, client, index):
    page = ProgrammePageFactory(parent=index, diagnosis='<p data-block-key="a1"></p>')
    page.for_whom = page.recruitment_statement = page.diagnosis
    page.save()

    html = client.get(page.url).content.decode()

    assert 'id="why"' not in html
    assert html.split("<main")[1].count("<dt>") == 2  # the kind, and that none can apply


def test_the_list_can_be_previewed(admin_client, index):
    url = reverse("wagtailadmin_pages:preview_on_edit", args=(index.pk,))
    data = nested_form_data(
        {
            "title": "Programy",
            "slug": "programy",
            "review_months": "12",
            "introduction": rich_text("<p>Wybierz program.</p>"),
            "comments": inline_formset([]),
        }
    )
    admin_client.post(url, data)

    assert "Wybierz program." in admin_client.get(url).content.decode()


def test_places_are_chosen_among_places(index, centre_home, monkeypatch):
    from core import office_types

    monkeypatch.setattr(office_types, "place_page_types", lambda: [StandardPage])
    office = StandardPageFactory(parent=centre_home, slug="biuro")
    field = ProgrammePage._meta.get_field("places").related_model._meta.get_field("office")

    allowed = field.remote_field.model.objects.filter(field.get_limit_choices_to())

    assert [page.pk for page in allowed] == [office.pk]
