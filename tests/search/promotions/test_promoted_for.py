"""Which question brings up which promoted result, and what is never shown."""

import datetime as dt
from uuid import uuid4

import pytest
from django.db import IntegrityError
from wagtail.models import PageViewRestriction

from core import clock
from search.promotions import Promotion, promoted_for, without_promoted
from search.promotions.matching import pair_up
from search.queries import SearchQuery
from search.results import Hit
from search.synonyms import expand
from tests.factories.core import StandardPageFactory, locale_of, make_centre_site, translate
from tests.factories.rules import make_promotion, make_synonym
from tests.search.groups import groups_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(centre_site):
    return centre_site


@pytest.fixture
def page(site):
    return StandardPageFactory(parent=site.root_page, title="Dodatek mieszkaniowy", slug="dodatek")


def shown(text: str, site, locale: str = "pl", **fields) -> list[Promotion]:
    return promoted_for(SearchQuery(text, locale, site.pk, groups_of(text, locale), **fields))


def titles(text: str, site, locale: str = "pl", **fields) -> list[str]:
    return [promotion.title for promotion in shown(text, site, locale, **fields)]


@pytest.mark.parametrize(
    "text",
    ["dodatek mieszkaniowy", "mieszkaniowe dodatki", "gdzie jest dodatku mieszkaniowego", "czynsz"],
)
def test_all_words_in_any_order_and_form(site, page, text) -> None:
    make_promotion("dodatek mieszkaniowy", "czynsz", page=page)
    assert titles(text, site) == ["Dodatek mieszkaniowy"]


@pytest.mark.parametrize(
    "text", ["dodatek", "dodatek mieszkaniowy 2024", "dodatek dodatek", "", "kasa"]
)
def test_other_words_bring_nothing_up(site, page, text) -> None:
    make_promotion("dodatek mieszkaniowy", page=page)
    assert titles(text, site) == []


def test_quoted_words_count_and_minus_words_turn_it_off(site, page) -> None:
    make_promotion("dodatek mieszkaniowy", page=page)
    assert titles("", site, phrases=(("dodatku", "mieszkaniowego"),)) == [page.title]
    assert titles("dodatek mieszkaniowy", site, excluded=groups_of("wniosek")) == []


def test_a_synonym_brings_it_up_too(site, page) -> None:
    make_promotion("zapomoga", page=page)
    make_synonym("becikowe", "zapomoga")
    query = SearchQuery("becikowe", "pl", site.pk, expand(groups_of("becikowe"), "pl", site.pk))
    assert [promotion.page_id for promotion in promoted_for(query)] == [page.pk]


def test_own_words_stand_before_the_pages(site, page) -> None:
    page.summary = "Dopłata do czynszu."
    page.save()
    make_promotion("dodatek", page=page)
    make_promotion("czynsz", page=page, title="Dopłata", description="Dla każdego.")
    (own,) = shown("dodatek", site)
    assert (own.title, own.description, own.url) == (page.title, page.summary, "/dodatek/")
    (other,) = shown("czynsz", site)
    assert (other.title, other.description) == ("Dopłata", "Dla każdego.")


def test_an_outside_address(site) -> None:
    make_promotion("500+", url="https://www.zus.pl/", title="ZUS")
    (promotion,) = shown("500 plus", site)
    assert (promotion.url, promotion.is_outside) == ("https://www.zus.pl/", True)


def test_the_order_is_the_editors_and_each_address_comes_once(site, page) -> None:
    make_promotion("kasa", url="https://b.pl/", title="B", sort_order=2)
    make_promotion("kasa", page=page, sort_order=1)
    make_promotion("kasa", page=page, title="Znowu", sort_order=3)
    assert titles("kasa", site) == [page.title, "B"]


def test_at_most_three_are_shown(site) -> None:
    for number in range(5):
        make_promotion("kasa", url=f"https://{number}.pl/", title=str(number))
    assert titles("kasa", site) == ["0", "1", "2"]


def test_only_in_its_time(site, page) -> None:
    now, hour = clock.now(), dt.timedelta(hours=1)
    make_promotion("przyszły", page=page, valid_from=now + hour)
    make_promotion("dawny", page=page, valid_to=now - hour)
    make_promotion("obecny", page=page, valid_from=now - hour, valid_to=now + hour)
    assert [len(titles(text, site)) for text in ("przyszły", "dawny", "obecny")] == [0, 0, 1]


def test_what_is_not_public_is_never_shown(site, page) -> None:
    draft = StandardPageFactory(parent=site.root_page, live=False)
    below = StandardPageFactory(parent=page, title="Pod spodem")
    make_promotion("kasa", page=draft)
    make_promotion("kasa", page=below)
    assert titles("kasa", site) == ["Pod spodem"]
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert titles("kasa", site) == []


def test_an_alias_of_a_private_page_is_as_private(site, page) -> None:
    alias = page.create_alias(parent=site.root_page, update_slug="lustro")
    make_promotion("kasa", page=alias)
    assert len(titles("kasa", site)) == 1
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert titles("kasa", site) == []


def test_pages_and_rules_of_other_sites_are_never_shown(site, page) -> None:
    other = make_centre_site("inny.localhost", is_default=False)
    foreign = StandardPageFactory(parent=other.root_page)
    make_promotion("kasa", page=foreign)
    make_promotion("opłaty", page=foreign, site=other)
    assert titles("kasa", site) == []
    assert titles("opłaty", site) == []
    assert titles("opłaty", other) == [foreign.title]


def test_the_page_comes_in_the_language_of_the_search(site, page) -> None:
    twin = translate(page, "uk", title="Житлова допомога")
    make_promotion("допомога", page=page, locale=locale_of("uk"))
    make_promotion("каса", page=StandardPageFactory(parent=site.root_page), locale=locale_of("uk"))
    (promotion,) = shown("допомога", site, "uk")
    assert (promotion.page_id, promotion.language) == (twin.pk, "uk")
    assert [found.language for found in shown("каса", site, "uk")] == ["pl"]
    assert titles("допомога", site, "pl") == []


def test_a_change_holds_at_once_and_costs_one_query(site, page, django_assert_num_queries) -> None:
    assert titles("kasa", site) == []
    rule = make_promotion("kasa", page=page)
    assert len(titles("kasa", site)) == 1
    with django_assert_num_queries(1):
        titles("opłaty", site)
    rule.delete()
    assert titles("kasa", site) == []


def test_a_promoted_page_is_not_shown_twice(site, page) -> None:
    def hit(key, document_id=None) -> Hit:
        facts = {"kind": "page", "url": "/", "title": "", "summary": "", "body": ""}
        return Hit(
            key=key, page_id=1, document_id=document_id, date=None, archived=False, score=1, **facts
        )

    make_promotion("kasa", page=page)
    hits = [hit(page.translation_key), hit(page.translation_key, 7), hit(uuid4())]
    assert without_promoted(hits, shown("kasa", site)) == hits[1:]


def test_a_rule_leads_to_one_thing(site, page) -> None:
    with pytest.raises(IntegrityError):
        make_promotion("kasa", page=page, url="https://a.pl/")


def test_words_pair_up_whatever_they_share() -> None:
    a, ab, b = frozenset("a"), frozenset("ab"), frozenset("b")
    assert pair_up([ab, a], [a, b])
    assert not pair_up([a, a], [a, b])
