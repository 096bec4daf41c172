"""Nothing that is not public, and nothing of another site, shows in any answer of the search.

Each secret is a word of its own that stands on one hidden thing only. Whatever is asked, no page
of results, suggestion, facet, snippet or better spelling may have it.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from search import engines
from search.analysis import fold
from search.asking import ask
from search.engines import get_engine
from search.files.upkeep import read_waiting
from search.pipeline import rebuild, refresh_page
from search.suggestions import build_suggest_query
from search.vocabulary import refresh_vocabularies
from search.vocabulary.keeping import words_of
from tests.factories.core import (
    CentreDocumentFactory,
    StandardPageFactory,
    make_centre_site,
    translate,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wagtails_indices")]
PUBLIC = "Kasa ośrodka"
SECRETS = {
    "draft": "brzdękolina",
    "draft of a public page": "trzmielonka",
    "restricted page": "wrzosolinka",
    "below a restricted page": "klekotarium",
    "mirror of a restricted page": "pierzdolinka",
    "expired": "gżegżolnica",
    "left out by an editor": "mchowisko",
    "other site": "szczebrzuchna",
    "other language": "Кроколябра",
    "file of a restricted page": "dżdżolinka",
    "file in a closed collection": "źrebiorka",
    "was public when the words were counted": "chrząszczynka",
    "file in a collection closed since": "skrzypliwka",
    "mirror of a page restricted since": "chrapliwiec",
}
LATER = "was public when the words were counted"


@pytest.fixture(
    autouse=True,
    params=["database", pytest.param("elasticsearch", marks=pytest.mark.sqlite)],
)
def engine(request: pytest.FixtureRequest, settings: Any) -> None:
    if request.param == "elasticsearch":
        request.getfixturevalue("elasticsearch")
    engines._instance.cache_clear()  # no breaker that another test has opened
    settings.SEARCH_ENGINE = request.param


@pytest.fixture
def site() -> Iterator[Site]:
    """A centre with one public page and every kind of hidden thing, all taken up."""
    site = make_centre_site(title="Ośrodek")
    home = site.root_page.specific
    public = add(home, PUBLIC, slug="kasa")
    public.title = secret("draft of a public page")
    public.save_revision()
    add(home, secret("draft"), live=False)
    add(home, secret("expired"), live=False, expired=True)
    add(home, secret("left out by an editor"), search_excluded=True)
    make_restricted(home)
    make_files(home)
    make_elsewhere(public)
    later = add(home, secret(LATER))
    hide = make_open(home)
    take_up()
    restrict(later)
    refresh_page(later)
    hide()
    get_engine().catch_up()
    yield site
    translation.activate("pl")


def secret(name: str) -> str:
    return f"Kasa {SECRETS[name]}"


def add(parent: Page, title: str, **fields: object) -> Page:
    return StandardPageFactory.create(parent=parent, title=title, summary=title, **fields)


def restrict(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def make_restricted(home: Page) -> None:
    section = add(home, secret("restricted page"), slug="tajny-dzial")
    restrict(section)
    add(section, secret("below a restricted page"), body=list_of_files("file of a restricted page"))
    mirrored = add(section, secret("mirror of a restricted page"))
    mirrored.create_alias(parent=home, update_slug="lustro")


def make_files(home: Page) -> None:
    closed = Collection.get_first_root_node().add_child(name="Zamknięte")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=CollectionViewRestriction.LOGIN
    )
    files = list_of_files("file in a closed collection", collection=closed)
    add(home, "Kasa z załącznikiem", body=files)


def make_open(home: Page) -> Callable[[], None]:
    """What is public until the callable is called, which no reader of the log hears of."""
    shelf = Collection.get_first_root_node().add_child(name="Półka")
    listed = list_of_files("file in a collection closed since", collection=shelf)
    add(home, "Kasa z półką", body=listed)
    other = make_centre_site("trzeci.localhost", is_default=False, title="Trzeci").root_page
    source = add(other, secret("mirror of a page restricted since"))
    source.create_alias(parent=home, update_slug="odbicie")

    def hide() -> None:
        CollectionViewRestriction.objects.create(
            collection=shelf, restriction_type=CollectionViewRestriction.LOGIN
        )
        restrict(source)

    return hide


def list_of_files(name: str, **fields: object) -> str:
    """A body that lists one document of this name."""
    document = CentreDocumentFactory.create(title=secret(name), **fields)
    value = {"title": "", "documents": [document.pk]}
    return json.dumps([{"type": "documents", "value": value}])


def make_elsewhere(public: Page) -> None:
    other = make_centre_site("inny.localhost", is_default=False, title="Inny").root_page
    add(other, secret("other site"))
    translate(public, "uk", title=secret("other language"), slug="kasa")


def take_up() -> None:
    rebuild()
    read_waiting()
    refresh_vocabularies(at_once=True)


def questions() -> list[str]:
    """Secrets as they are, begun, misspelt, and words that stand beside them."""
    words = [word.lower() for word in SECRETS.values()]
    slips = [word[:3] + word[4:] for word in words]
    return ["kasa", "ka", "ośrodek", *words, *slips, *(word[:4] for word in words)]


def test_the_public_page_is_found_and_so_are_secrets_of_others_by_them(site: Site) -> None:
    assert PUBLIC in {hit.title for hit in ask("kasa", "pl", site.pk).results.hits}
    other = Site.objects.get(hostname="inny.localhost")
    found = ask(SECRETS["other site"], "pl", other.pk).results
    assert [hit.title for hit in found.hits] == [secret("other site")]
    found = ask(SECRETS["other language"], "uk", site.pk).results
    assert [hit.title for hit in found.hits] == [secret("other language")]


def test_the_vocabulary_still_has_the_word_of_a_page_restricted_since(site: Site) -> None:
    assert fold(SECRETS[LATER]) in words_of(site.pk, "pl").forms


def test_no_answer_has_a_secret(site: Site) -> None:
    for question in questions():
        answer = ask(question, "pl", site.pk)
        told = [answer.did_you_mean, *(word.replaced_by for word in answer.corrections)]
        for hit in (*answer.results.hits, *answer.others):
            told += [hit.title, hit.summary, hit.body, hit.url]
        suggested = get_engine().suggest(build_suggest_query(question, "pl", site.pk)).items
        told += [suggestion.title for suggestion in suggested]
        assert not leaked(" ".join(told)), question


def test_facets_count_public_pages_only(site: Site) -> None:
    results = ask("kasa", "pl", site.pk).results
    assert not results.degraded
    assert results.total == len(results.hits) == 3
    for values in results.facets.values():
        assert sum(values.values()) in {0, 3}


def test_no_total_tells_of_a_secret(site: Site) -> None:
    for word in SECRETS.values():
        results = ask(f'"{word}"', "pl", site.pk).results
        assert (results.total, results.matched, results.facets) == (0, 0, {}), word


def test_no_page_of_the_search_has_a_secret(site: Site) -> None:
    client = Client(headers={"host": "localhost"})
    section = Page.objects.get(slug="tajny-dzial").pk
    for question in ("kasa", "ka", *(word[:4] for word in SECRETS.values())):
        for address in ("/szukaj/", "/search/suggest"):
            response = client.get(address, {"q": question, "section": section})
            assert response.status_code == 200
            assert not leaked(response.content.decode()), (address, question)


def leaked(text: str) -> list[str]:
    small = text.lower()
    return [name for name, word in SECRETS.items() if word.lower() in small]
