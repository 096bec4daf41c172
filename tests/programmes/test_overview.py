"""The finances of all programmes: one page and its files."""

import datetime as dt
import hashlib
import json
from decimal import Decimal
from xml.etree.ElementTree import fromstring

import pytest
from bs4 import BeautifulSoup
from django.utils.html import strip_tags
from wagtail.models import PageViewRestriction

from programmes.overview.totals import total_budget
from tests.factories.core import translate
from tests.factories.programmes import (
    EuProjectFactory,
    FamilyAssistantFactory,
    ProgrammePageFactory,
    funding_source,
)

pytestmark = pytest.mark.django_db
URL = "/programy/finanse/"


def text_of(client, url: str = URL) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return " ".join(
        strip_tags(response.content.decode()).replace("\N{NO-BREAK SPACE}", " ").split()
    )


def lines(*amounts: int, year: int | None = 2019, source: str = "own") -> list[dict]:
    return [{"year": year, "source": source, "amount": Decimal(amount)} for amount in amounts]


def test_years_of_all_programmes_are_added_by_source(client, index):
    FamilyAssistantFactory(parent=index)
    ProgrammePageFactory(parent=index, budget_lines=lines(1000))

    text = text_of(client)

    assert "1 583 361,44 zł" in text  # 2019 in all
    assert "470 415,00 zł" in text


def test_only_what_everybody_may_see_is_added(client, index):
    ProgrammePageFactory(parent=index, budget_lines=lines(1))
    ProgrammePageFactory(parent=index, budget_lines=lines(10), live=False)
    secret = ProgrammePageFactory(parent=index, budget_lines=lines(100))
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)

    rows = client.get(f"{URL}budzety.json").json()["rows"]

    assert "1,00 zł" in text_of(client)
    assert [row["amount"] for row in rows] == ["1.00"]


def test_a_translation_of_a_programme_is_not_added_again(client, index):
    page = ProgrammePageFactory(parent=index, budget_lines=lines(7))
    translate(page, "en", title="Programme")

    assert "7.00" in text_of(client, "/en/programy/finanse/")
    (row,) = client.get("/en/programy/finanse/budzety.json").json()["rows"]
    assert (row["programme"], row["amount"]) == ("Programme", "7.00")


def test_the_overview_is_a_place_of_its_own(client, index):
    translate(ProgrammePageFactory(parent=index, budget_lines=lines(7)), "en")

    soup = BeautifulSoup(client.get(URL).content, "html5lib")

    address = f"http://localhost{URL}"
    assert soup.select_one("link[rel=canonical]")["href"] == address
    assert soup.select_one("meta[property='og:url']")["content"] == address
    assert soup.select_one("meta[property='og:title']")["content"] == soup.h1.text
    lead = soup.select_one(".lead").text.replace("\N{NO-BREAK SPACE}", " ")
    assert soup.select_one("meta[name=description]")["content"] == lead
    alternates = {link["hreflang"]: link["href"] for link in soup.select("link[hreflang]")}
    assert alternates == {
        "pl": address,
        "x-default": address,
        "en": "http://localhost/en/programy/finanse/",
    }
    crumbs = [link["href"] for link in soup.select(".breadcrumb a")]
    assert crumbs == ["/", "/programy/"]
    way = json.loads(soup.select_one("script[type='application/ld+json']").string)
    assert way["itemListElement"][-1]["item"] == address
    assert client.get("/en/programy/finanse/").status_code == 200


def test_the_list_itself_keeps_its_own_address(client, index):
    soup = BeautifulSoup(client.get("/programy/").content, "html5lib")

    assert soup.select_one("link[rel=canonical]")["href"] == "http://localhost/programy/"
    assert [link["href"] for link in soup.select(".breadcrumb a")] == ["/"]


def test_a_changed_budget_shows_at_once(client, index):
    page = ProgrammePageFactory(parent=index, budget_lines=lines(7))
    text_of(client)
    page.budget_lines.set([])
    page.save()
    ProgrammePageFactory(parent=index, budget_lines=lines(11))

    assert "11,00 zł" in text_of(client)


def test_without_amounts_there_is_nothing_to_see(client, index):
    ProgrammePageFactory(parent=index)

    for name in (
        "",
        "budzety.csv",
        "budzety.csv-metadata.json",
        "katalog.jsonld",
        "dane-gov-pl.xml",
    ):
        assert client.get(URL + name).status_code == 404


def test_the_catalogue_has_what_dcat_ap_requires(client, index):
    EuProjectFactory(parent=index)
    FamilyAssistantFactory(parent=index)

    response = client.get(f"{URL}katalog.jsonld")

    assert response["Content-Type"] == "application/ld+json"
    catalogue = response.json()
    whole, *single = catalogue["dcat:dataset"]
    for name in ("dct:title", "dct:description", "dct:publisher"):
        assert catalogue[name]
        assert all(dataset[name] for dataset in (whole, *single))
    assert whole["dct:temporal"]["dcat:startDate"]["@value"] == "2015-01-01"
    assert len({dataset["@id"] for dataset in (whole, *single)}) == 3
    urls = [
        distribution["dcat:accessURL"]["@id"]
        for dataset in (whole, *single)
        for distribution in dataset["dcat:distribution"]
    ]
    assert [client.get(url).status_code for url in urls] == [200] * 9


def test_the_catalogue_names_programmes_in_the_reader_s_language(client, index):
    page = EuProjectFactory(parent=index)
    twin = translate(page, "en", title="Social services")
    ProgrammePageFactory(parent=index)  # without a budget

    _whole, single = client.get(f"/en{URL}katalog.jsonld").json()["dcat:dataset"]

    assert "Social services" in single["dct:title"]["@value"]
    assert single["dcat:landingPage"]["@id"] == twin.full_url
    assert single["dct:identifier"] == str(page.translation_key)


def test_the_harvest_for_dane_gov_pl_and_its_sum(client, index):
    FamilyAssistantFactory(parent=index)
    translate(index, "en")

    xml = client.get(f"{URL}dane-gov-pl.xml")
    md5 = client.get(f"{URL}dane-gov-pl.md5")

    assert xml["Content-Type"] == "application/xml"
    assert md5.content.decode() == hashlib.md5(xml.content).hexdigest()
    assert client.get(f"/en{URL}dane-gov-pl.xml").content == xml.content
    root = fromstring(xml.content)
    assert root.tag == "{urn:otwarte-dane:harvester:1.13}datasets"
    (dataset,) = root
    assert 1 <= len(dataset.findtext("extIdent")) <= 36
    assert dataset.findtext("title/polish")
    idents = {resource.findtext("extIdent") for resource in dataset.iter("resource")}
    assert len(idents) == 3
    assert all(len(ident) <= 36 for ident in idents)
    assert all(url.text.startswith("http") for url in dataset.iter("url"))


@pytest.mark.parametrize("number", [2, 30])
def test_query_budget_does_not_grow_with_the_programmes(
    client, index, number, django_assert_max_num_queries
):
    for year in range(number):
        ProgrammePageFactory(
            parent=index,
            starts_on=dt.date(2015, 1, 1),
            budget_lines=lines(5, year=2015 + year % 6),
        )
    client.get(URL)

    with django_assert_max_num_queries(30):
        client.get(URL)
    with django_assert_max_num_queries(30):
        client.get(f"{URL}budzety.csv")
    with django_assert_max_num_queries(30):
        client.get(f"{URL}katalog.jsonld")


def test_a_renamed_source_shows_at_once(client, index):
    source = funding_source("state", "Dotacja MRPiPS")
    line = {"year": 2019, "amount": Decimal(1), "funding_source": source}
    ProgrammePageFactory(parent=index, budget_lines=[line])
    text_of(client)
    source.name = "Dotacja ministra"
    source.save()

    assert "Dotacja ministra" in text_of(client)


def test_all_sums_take_few_queries(index, django_assert_max_num_queries):
    for _ in range(3):
        ProgrammePageFactory(parent=index, budget_lines=lines(11, year=2015))

    with django_assert_max_num_queries(10):
        budget = total_budget(index)
    with django_assert_max_num_queries(10):
        total_budget(index)

    assert budget.headline.total == 33
