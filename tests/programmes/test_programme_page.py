"""The page of a programme as a resident reads it."""

import datetime as dt
import re
from decimal import Decimal

import pytest
import time_machine
from django.utils import translation
from django.utils.html import strip_tags

from core import clock
from core.changes.models import Change
from core.enums import SearchKind
from programmes.enums import TargetGroup
from programmes.models import ProgrammePage
from search.analysis import analyse
from tests.factories.core import (
    CentreDocumentFactory,
    CentreImageFactory,
    DistrictFactory,
    StandardPageFactory,
    translate,
)
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory
from tests.factories.programmes import (
    EuProjectFactory,
    FamilyAssistantFactory,
    ProgrammePageFactory,
    funding_source,
)
from tests.programmes.conftest import MAY_2026

pytestmark = pytest.mark.django_db
NBSP = "\N{NO-BREAK SPACE}"


def get_text(client, url: str) -> str:
    """The page's text with plain spaces."""
    response = client.get(url)
    assert response.status_code == 200, url
    return " ".join(strip_tags(response.content.decode()).replace(NBSP, " ").split())


def goal(text: str, level: str = "", *indicators: dict) -> tuple[str, dict]:
    return ("goal", {"text": f"<p>{text}</p>", "level": level, "indicators": list(indicators)})


@time_machine.travel(MAY_2026)
def test_values_grants_and_shares_of_five_years(client, index):
    FamilyAssistantFactory(parent=index)

    text = get_text(client, "/programy/asystent-rodziny/")

    for figure in ("1 011 304,73 zł", "328 520,00 zł", "32,5%", "1 582 361,44 zł", "470 415,00 zł"):
        assert figure in text


def test_a_stated_total_that_differs_is_shown(client, index):
    page = ProgrammePageFactory(
        parent=index,
        budget_lines=[{"year": 2019, "source": "state", "amount": Decimal("90.00")}],
        stated_totals=[{"year": 2019, "amount": Decimal("100.01"), "rest_unspecified": False}],
    )

    text = get_text(client, page.url)

    assert "100,01 zł" in text
    assert "90,00 zł" in text


@time_machine.travel(MAY_2026)
def test_the_chart_has_a_title_and_says_the_numbers_of_the_table(client, index):
    FamilyAssistantFactory(parent=index)

    html = client.get("/programy/asystent-rodziny/").content.decode()

    assert 'role="img" aria-labelledby="chart-stated-title chart-stated-text"' in html
    assert html.count('class="bars__year"') == 5
    description = html.split('id="chart-stated-text">')[1].split("</desc>")[0]
    assert "2019: 1 582 361,44 zł" in description.replace(NBSP, " ")
    assert "style=" not in html.split("<main")[1].split("</main>")[0]


@time_machine.travel(MAY_2026)
def test_eu_project_names_fund_value_share_and_measures(client, index):
    EuProjectFactory(parent=index)

    html = client.get("/programy/uslugi-spoleczne/").content.decode()
    text = get_text(client, "/programy/uslugi-spoleczne/")

    assert "programmes/eu-flag.svg" in html
    for fact in ("6 971 351,71 zł", "6 625 637,00 zł (95,0%)", "06.02. Usługi społeczne"):
        assert fact in text
    assert "I 2018 – XII 2021" in text


def emblem(kind: str) -> tuple[str, dict]:
    return (kind, {"image": CentreImageFactory(), "alt": f"Emblem: {kind}"})


@pytest.mark.parametrize(
    ("period", "order"),
    [
        ("2014-2020", ["funds", "republic", "region", "union"]),
        ("2021-2027", ["funds", "republic", "union", "region"]),
        ("", ["union", "region", "funds", "republic"]),
    ],
)
def test_emblems_stand_in_the_order_of_their_rules(client, index, period, order):
    kinds = ("union", "region", "funds", "republic")
    page = EuProjectFactory(
        parent=index, eu_period=period, eu_emblems=[emblem(kind) for kind in kinds]
    )

    html = client.get(page.url).content.decode()

    assert sorted(kinds, key=lambda kind: html.index(f'alt="Emblem: {kind}"')) == order
    assert html.index("Emblem: funds") < html.index('<dl class="facts">')
    assert "programmes/eu-flag.svg" not in html


def test_a_translation_shows_the_emblems_of_the_source_where_it_has_none(client, index):
    page = EuProjectFactory(parent=index, eu_emblems=[emblem("union")])
    twin = translate(page, "en", title="Social services", eu_emblems=[])

    assert 'alt="Emblem: union"' in client.get(twin.url).content.decode()


def test_the_sentence_on_co_funding_and_the_priority_are_shown(client, index):
    page = EuProjectFactory(
        parent=index,
        eu_statement="Projekt współfinansowany ze środków Europejskiego Funduszu Społecznego",
        eu_priority="6. Integracja",
        eu_period="2021-2027",
    )

    text = get_text(client, page.url)

    assert page.eu_statement in text
    assert "6. Integracja" in text
    assert "#FunduszeUE" in text
    assert "6. Integracja" in page.search_document().body


def test_without_eu_money_there_is_no_publicity(client, index):
    page = ProgrammePageFactory(parent=index, eu_emblems=[emblem("union")])

    assert "Emblem: union" not in client.get(page.url).content.decode()


@time_machine.travel(MAY_2026)
def test_computed_recruitment_and_the_document_s_words_both_stand(client, index):
    page = EuProjectFactory(
        parent=index, recruitment_windows=[{"opens_on": dt.date(2018, 1, 1), "closes_on": None}]
    )

    text = get_text(client, page.url)

    assert page.recruitment.state == "closed"
    assert str(page.recruitment.state.label) in text
    assert "Trwa rekrutacja uczestników." in text


@time_machine.travel(MAY_2026)
def test_open_recruitment_says_until_when(client, index):
    window = {"opens_on": dt.date(2026, 5, 1), "closes_on": dt.date(2026, 6, 2), "places": 12}
    page = ProgrammePageFactory(parent=index, recruitment_windows=[window])

    assert "2 czerwca 2026" in get_text(client, page.url)


@time_machine.travel(MAY_2026)
def test_the_hour_rules_documents_and_the_way_to_apply_are_shown(client, index):
    page = ProgrammePageFactory(
        parent=index,
        how_to_apply="<p>Przynieś formularz do pokoju 12.</p>",
        recruitment_rules="<p>Liczy się kolejność.</p>",
        recruitment_windows=[
            {
                "opens_on": dt.date(2026, 5, 1),
                "closes_on": dt.date(2026, 6, 2),
                "closes_time": dt.time(15, 0),
                "note": "druga tura",
            }
        ],
        recruitment_documents=[{"document": CentreDocumentFactory(), "title": "Formularz"}],
    )

    html = client.get(page.url).content.decode()
    text = get_text(client, page.url)

    assert '<time datetime="2026-06-02T15:00">' in html
    for fact in (
        "2 czerwca 2026, 15:00",
        "Przynieś formularz do pokoju 12.",
        "Liczy się kolejność.",
        "druga tura",
        "Formularz (PDF",
    ):
        assert fact in text


@time_machine.travel(MAY_2026)
def test_a_window_closes_at_its_hour(client, index):
    window = {"opens_on": None, "closes_on": MAY_2026.date(), "closes_time": dt.time(12, 30)}
    page = ProgrammePageFactory(parent=index, recruitment_windows=[window])

    with time_machine.travel("2026-05-12 10:29:59+00:00"):
        assert page.recruitment.is_open
        assert ProgrammePage.objects.recruiting(clock.now()).exists()
    with time_machine.travel("2026-05-12 10:30:00+00:00"):
        assert page.recruitment.state == "closed"
        assert not ProgrammePage.objects.recruiting(clock.now()).exists()


def test_where_no_recruitment_is_planned_page_and_card_say_so(client, index):
    page = ProgrammePageFactory(parent=index)
    label = str(page.recruitment.state.label)

    assert page.recruitment.state == "none"
    assert label in get_text(client, page.url)
    assert label in get_text(client, index.url)


@time_machine.travel(MAY_2026)
def test_the_coordinator_stands_apart_from_other_contacts(client, index):
    page = ProgrammePageFactory(
        parent=index,
        contacts=[
            {"role": "Sekretariat projektu"},
            {"role": "Kierownik zespołu", "is_coordinator": True},
        ],
    )

    context = client.get(page.url).context

    assert [row.role for row, _ in context["coordinators"]] == ["Kierownik zespołu"]
    assert [row.role for row, _ in context["contacts"]] == ["Sekretariat projektu"]


@time_machine.travel(MAY_2026)
def test_goals_results_actions_and_nested_support_are_shown(client, index):
    training = {
        "title": "Trening kulinarny",
        "kind": "group",
        "meetings": 7,
        "frequency": "",
        "description": "<p>Wspólne gotowanie.</p>",
    }
    form = {
        "title": "Treningi umiejętności",
        "kind": "individual",
        "frequency": "minimum 2 razy w miesiącu",
        "description": "<p>Praca socjalna.</p>",
        "tasks": ["opracowanie diagnozy"],
        "trainings": [training],
    }
    page = ProgrammePageFactory(
        parent=index,
        goals=[goal("Więcej samodzielności.")],
        results=[("result", "<p>Wzrost motywacji.</p>"), ("result", "<p>Wzrost wiedzy.</p>")],
        actions=[("action", "<p>Teleopieka.</p>")],
    )
    page.forms_of_support = [("form", form)]
    page.save()

    text = get_text(client, page.url)

    for words in (
        "Więcej samodzielności.",
        "Wzrost wiedzy.",
        "Teleopieka.",
        "minimum 2 razy w miesiącu",
        "opracowanie diagnozy",
        "Trening kulinarny",
        "7",
        "Wspólne gotowanie.",
    ):
        assert words in text


def test_general_goals_come_before_specific_ones_each_with_its_indicators(client, index):
    counted = {
        "name": "osoby, które znalazły pracę",
        "unit": "osoby",
        "baseline": Decimal(0),
        "target": Decimal("1250.5"),
        "reached": None,
    }
    page = ProgrammePageFactory(
        parent=index,
        goals=[
            goal("Nauczyć gotowania.", "specific", counted),
            goal("Nauczyć rozmowy.", "specific"),
            goal("Więcej samodzielności.", "general"),
        ],
    )

    text = get_text(client, page.url)
    order = ["Więcej samodzielności.", "Nauczyć gotowania.", "Nauczyć rozmowy."]

    assert sorted(order, key=text.index) == order
    assert "osoby, które znalazły pracę (osoby) 0 1 250,5 –" in text


@time_machine.travel(MAY_2026)
def test_the_table_of_contents_names_every_section_in_its_order(client, index):
    text = "<p>Słowa.</p>"
    page = EuProjectFactory(
        parent=index,
        diagnosis=text,
        effects=text,
        legal_basis=text,
        how_to_apply=text,
        goals=[goal("Cel.")],
        results=[("result", text)],
        actions=[("action", text)],
        forms_of_support=[("form", {"title": "Praca socjalna", "tasks": [], "trainings": []})],
        documents=[{"document": CentreDocumentFactory()}],
    )
    ProgrammePageFactory(parent=page)

    response = client.get(page.url)
    html = response.content.decode().split("<main")[1].split("</main>")[0]
    anchors = [entry.anchor for entry in response.context["contents"]]
    headings = re.findall(r'<h2 class="section__title" id="([\w-]+)"', html)

    assert len(anchors) == 13
    assert anchors == [heading for heading in headings if heading in anchors]
    assert len(headings) == len(anchors)


def test_a_short_page_has_no_table_of_contents(client, index):
    page = ProgrammePageFactory(parent=index, diagnosis="<p>Słowa.</p>")

    assert client.get(page.url).context["contents"] == []


def test_goals_without_levels_stand_in_one_list_without_further_headings(client, index):
    page = ProgrammePageFactory(parent=index, goals=[goal("Pierwszy."), goal("Drugi.")])

    (level,) = client.get(page.url).context["goals"]

    assert level.title == ""
    assert len(level.goals) == 2


def test_target_groups_are_shown_and_searched(client, index):
    page = ProgrammePageFactory(parent=index, target_groups=("seniors",))
    with translation.override("pl"):
        label = str(TargetGroup.SENIORS.label)

    assert label in get_text(client, page.url)
    assert label in page.search_document().body


@time_machine.travel(MAY_2026)
def test_every_row_of_facts_is_shown(client, index, district, centre_home):
    office = StandardPageFactory(
        parent=centre_home, title="Ośrodek na Słonecznej", slug="sloneczna"
    )
    other = ProgrammePageFactory(parent=index, title="Asystent osobisty")
    page = ProgrammePageFactory(
        parent=index,
        participants=11,
        areas=[{"district": district}],
        partners=[{"name": "Muzeum Etnograficzne", "logo": CentreImageFactory(), "role": "funder"}],
        contacts=[
            {
                "role": "Koordynator PAL",
                "unit": "Zespół Terenowej Pracy Socjalnej nr 5",
                "address": "ul. Kniaziewicza 29, 50-455 Wrocław",
                "number": "71 33 52 379",
                "contact_page": office,
            }
        ],
        places=[{"office": office, "note": "pokój 26"}],
        documents=[{"document": CentreDocumentFactory(), "title": "Regulamin rekrutacji"}],
        related=[{"programme": other}],
    )

    text = get_text(client, page.url)

    for fact in (
        "11",
        "Rejon 1",
        "Muzeum Etnograficzne",
        "Koordynator PAL, Zespół Terenowej Pracy Socjalnej nr 5",
        "71 33 52 379",
        "ul. Kniaziewicza 29, 50-455 Wrocław",
        "Ośrodek na Słonecznej",
        "pokój 26",
        "Regulamin rekrutacji (PDF",
        "Asystent osobisty",
    ):
        assert fact in text


def test_the_leader_stands_before_the_other_partners(client, index):
    page = ProgrammePageFactory(
        parent=index,
        partners=[
            {"name": "Fundacja Progresja"},
            {"name": "Ośrodek", "role": "leader", "url": "https://osrodek.example/"},
        ],
    )

    html = client.get(page.url).content.decode()

    assert html.index("https://osrodek.example/") < html.index("Fundacja Progresja")


def test_a_part_names_the_programme_above_it(client, index):
    whole = ProgrammePageFactory(parent=index, title="PAS-ja", slug="pas-ja")
    part = ProgrammePageFactory(parent=whole, title="PAL", slug="pal")

    assert client.get(part.url).context["whole"] == whole
    assert client.get(whole.url).context["whole"] is None


def test_related_news_are_shown_in_the_reader_s_language(client, index, centre_home):
    section = NewsIndexPageFactory(parent=centre_home)
    first = NewsPageFactory(parent=section, title="Ruszył nabór")
    second = NewsPageFactory(parent=section, title="Nagroda dla projektu")
    draft = NewsPageFactory(parent=section, title="Szkic", live=False)
    page = ProgrammePageFactory(
        parent=index, news=[{"page": second}, {"page": draft}, {"page": first}]
    )
    translate(first, "en", title="Recruitment has begun")
    twin = translate(page, "en", title="Programme")

    assert [card.title for card in client.get(page.url).context["news"]] == [
        "Nagroda dla projektu",
        "Ruszył nabór",
    ]
    text = get_text(client, twin.url)
    assert "Recruitment has begun" in text
    assert "Szkic" not in text


def test_pages_that_name_an_institution_are_looked_at_again_when_it_changes(index):
    page = ProgrammePageFactory(parent=index, partners=[{"name": "Fundacja"}])
    draft = ProgrammePageFactory(parent=index, live=False)
    institution = page.partners.get().institution
    draft.partners.add(type(page.partners.get())(institution=institution))
    draft.save()
    Change.objects.all().delete()

    institution.name = "Fundacja Progresja"
    institution.save()

    keys = set(Change.objects.values_list("key", flat=True))
    assert str(page.translation_key) in keys
    assert str(draft.translation_key) not in keys
    assert "Fundacja Progresja" in page.search_document().body


def test_a_draft_office_or_programme_is_not_linked(client, index, centre_home):
    office = StandardPageFactory(
        parent=centre_home, slug="szkic", title="Biuro w budowie", live=False
    )
    draft = ProgrammePageFactory(parent=index, title="Program w przygotowaniu", live=False)
    page = ProgrammePageFactory(
        parent=index, places=[{"office": office}], related=[{"programme": draft}]
    )

    text = get_text(client, page.url)

    assert "Biuro w budowie" not in text
    assert "Program w przygotowaniu" not in text


def test_a_related_programme_is_linked_in_the_reader_s_language(client, index):
    translated = ProgrammePageFactory(parent=index, title="Asystent osobisty")
    other = ProgrammePageFactory(parent=index, title="Tylko po polsku")
    page = ProgrammePageFactory(
        parent=index, related=[{"programme": translated}, {"programme": other}]
    )
    translate(translated, "en", title="Personal assistant")
    twin = translate(page, "en", title="Programme")

    text = get_text(client, twin.url)

    assert "Personal assistant" in text
    assert "Asystent osobisty" not in text
    assert "Tylko po polsku" in text


def test_sub_programmes_stand_on_the_page_above(client, index):
    whole = ProgrammePageFactory(parent=index, title="PAS-ja", slug="pas-ja")
    ProgrammePageFactory(parent=whole, title="PAS-ja na Przedmieściu Oławskim", slug="pal")

    assert "PAS-ja na Przedmieściu Oławskim" in get_text(client, "/programy/pas-ja/")


@time_machine.travel(MAY_2026)
def test_a_translation_shows_the_facts_of_the_source_in_its_own_format(client, index):
    page = FamilyAssistantFactory(parent=index)
    twin = translate(page, "en", title="Family assistant", starts_on=None)
    page.budget_lines.all().delete()
    line = page._meta.get_field("budget_lines").related_model
    page.budget_lines = [
        line(year=2020, funding_source=funding_source("state"), amount=Decimal("1234.50"))
    ]
    page.save()

    text = get_text(client, twin.url)

    assert "PLN 1,234.50" in text or "1,234.50" in text
    assert "since 2015" in text
    assert "1,011,304.73" not in text


@time_machine.travel(MAY_2026)
def test_structured_data_names_service_and_grants(rf, index, centre_site):
    page = EuProjectFactory(parent=index, acronym="USI")
    request = rf.get("/", HTTP_HOST="localhost")

    things = {thing["@type"]: thing for thing in page.structured_data(request)}

    assert things["GovernmentService"]["name"] == "Usługi społeczne"
    assert things["MonetaryGrant"]["amount"]["value"] == "6625637.00"
    assert things["MonetaryGrant"]["fundedItem"]["@id"] == things["GovernmentService"]["@id"]


def test_search_document_holds_the_facts_people_look_for(index, district):
    page = ProgrammePageFactory(
        parent=index,
        areas=[{"district": district}],
        partners=[{"name": "Stowarzyszenie „ISKIERKA”"}],
        contacts=[{"role": "Koordynator", "unit": "Zespół nr 5", "number": "71 33 52 379"}],
        documents=[{"document": CentreDocumentFactory(), "title": "Deklaracja uczestnictwa"}],
    )

    found = page.search_document()

    assert found.kind == SearchKind.PROGRAMME
    words = " ".join(found.body)
    for fact in ("Rejon 1", "ISKIERKA", "Zespół nr 5", "71 33 52 379", "Deklaracja uczestnictwa"):
        assert fact in words


@time_machine.travel(MAY_2026)
def test_a_programme_is_found_by_its_amounts_and_measures(index):
    with translation.override("pl"):
        body = EuProjectFactory(parent=index).search_document().body
    words = " ".join(body).replace(NBSP, " ")
    for fact in ("6 971 351,71 zł", "6 625 637,00 zł", "06.02. Usługi społeczne"):
        assert fact in words


@pytest.mark.parametrize("language", ["pl", "uk", "en"])
@pytest.mark.parametrize("written", ["6 971 351,71", "6971351.71", "6625637.00"])
def test_an_amount_is_found_however_it_is_written(index, language, written):
    page = EuProjectFactory(parent=index)
    page = page if language == "pl" else translate(page, language, title="Project")
    with translation.override(language):
        words = " ".join(page.search_document().body)
    known = {lemma for token in analyse(words, language) for lemma in token.lemmas}

    asked = analyse(written, language)

    assert asked
    assert all(set(token.lemmas) & known for token in asked)


def test_an_ended_programme_is_archived_in_the_search(index):
    assert EuProjectFactory(parent=index).search_document().archived
    assert not FamilyAssistantFactory(parent=index).search_document().archived


@time_machine.travel(MAY_2026)
@pytest.mark.parametrize("rows", [1, 12])
def test_query_budget_does_not_depend_on_the_rows(
    client, index, centre_home, centre_site, rows, django_assert_max_num_queries
):
    office = StandardPageFactory(parent=centre_home, slug="biuro")
    news = NewsIndexPageFactory(parent=centre_home)
    page = FamilyAssistantFactory(
        parent=index,
        eu_fund="efs",
        eu_emblems=[emblem(kind) for kind in ("funds", "republic", "region", "union")],
        responsible_unit=office,
        listing_image=CentreImageFactory(),
        areas=[{"district": DistrictFactory(site=centre_site)} for _ in range(rows)],
        partners=[{"name": f"Partner {n}", "logo": CentreImageFactory()} for n in range(rows)],
        contacts=[{"role": f"Koordynator {n}", "contact_page": office} for n in range(rows)],
        places=[{"office": office} for _ in range(rows)],
        documents=[{"document": CentreDocumentFactory()} for _ in range(rows)],
        recruitment_documents=[{"document": CentreDocumentFactory()} for _ in range(rows)],
        related=[{"programme": ProgrammePageFactory(parent=index)} for _ in range(rows)],
        news=[{"page": NewsPageFactory(parent=news)} for _ in range(rows)],
        recruitment_windows=[{"opens_on": dt.date(2026, 1, 1)}],
    )
    for _ in range(rows):
        ProgrammePageFactory(parent=page)
    client.get(page.url)

    with django_assert_max_num_queries(35):
        client.get(page.url)
