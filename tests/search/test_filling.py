"""Few pages with all the words are followed by those with some of them, said apart."""

from collections.abc import Callable

import pytest
from django.test import Client
from wagtail.models import Page, Site

from search.asking import Answer, ask
from search.pipeline import rebuild
from tests.factories.core import StandardPageFactory, make_centre_site

pytestmark = pytest.mark.django_db
TITLES = (
    "Zasiłek dla rodziny",
    "Zasiłek rodzinny w kasie",
    "Zasiłek celowy",
    "Rodzina zastępcza",
    "Basen",
)
Ask = Callable[..., Answer]


@pytest.fixture
def site() -> Site:
    site = make_centre_site(title="Ośrodek")
    for title in TITLES:
        add(site.root_page, title)
    rebuild()
    return site


@pytest.fixture
def asking(site: Site) -> Ask:
    return lambda text, **narrowed: ask(text, "pl", site.pk, **narrowed)


def add(parent: Page, title: str) -> None:
    StandardPageFactory.create(parent=parent, title=title, summary="")


def found(answer: Answer) -> list[str]:
    return [hit.title for hit in answer.results.hits]


def others(answer: Answer) -> list[str]:
    return [hit.title for hit in answer.others]


def test_pages_that_lack_a_word_come_after_and_apart(asking: Ask) -> None:
    answer = asking("zasiłek celowy")
    assert (found(answer), answer.results.total) == (["Zasiłek celowy"], 1)
    assert not answer.results.relaxed
    assert set(others(answer)) == {"Zasiłek dla rodziny", "Zasiłek rodzinny w kasie"}


def test_pages_with_most_words_come_before_those_with_one(asking: Ask) -> None:
    answer = asking("zasiłek celowy rodzina zastępcza")
    assert answer.results.relaxed
    titles = [*found(answer), *others(answer)]
    assert len(titles) == len(set(titles)) == 4


def test_a_full_page_has_no_others(asking: Ask) -> None:
    assert others(asking("zasiłek rodzina", page_size=1)) == []


def test_later_pages_have_no_others(asking: Ask) -> None:
    assert others(asking("zasiłek celowy", page=2)) == []


def test_one_word_has_no_others(asking: Ask) -> None:
    assert others(asking("basen")) == []


def test_what_nobody_wrote_has_none(asking: Ask) -> None:
    answer = asking("xyzyx qwqwqw")
    assert (found(answer), others(answer)) == ([], [])


def test_they_obey_quotes_minus_and_choices(asking: Ask) -> None:
    assert "Zasiłek celowy" not in others(asking("zasiłek kasa -celowy"))
    assert others(asking('"zasiłek celowy" kasa')) == []
    assert others(asking("zasiłek kasa", kinds=("news",))) == []


def test_the_page_says_so(site: Site) -> None:
    response = Client(headers={"host": "localhost"}).get("/szukaj/", {"q": "zasiłek celowy"})
    content = response.content.decode()
    assert content.count("Strony tylko z niektórymi z tych słów") == 1
    before, after = content.split("Strony tylko z niektórymi z tych słów")
    assert "celowy" in before
    assert "Zasiłek dla rodziny" in after.replace("<mark>", "").replace("</mark>", "")
