"""An editor sees how search sees a page, and nobody sees pages of another centre."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.models import Page, PageViewRestriction

from core.changes.models import Change
from home.models import StandardPage
from search.admin.sight.standing import standings
from search.models import IndexPosition, SearchEntry
from search.pipeline import rebuild, refresh_page
from tests.core.conftest import CentreUnderTest, make_centre
from tests.factories.core import StandardPageFactory, translate
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory
from tests.search.conftest import MakeDocument
from tests.search.files import samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def centre(db: None) -> CentreUnderTest:
    return make_centre("nasz")


@pytest.fixture
def page(centre: CentreUnderTest) -> StandardPage:
    page = StandardPageFactory.create(
        parent=centre.root,
        title="Zasiłki stałe",
        slug="zasilki",
        summary="Dla kogo.",
        search_keywords="becikowe",
        body=[("rich_text", "<p>Kasa ośrodka, kasa miasta.</p>")],
    )
    refresh_page(page)
    return page


def sight(client: Client, page: Page, **query: str) -> Any:
    return client.get(reverse("search_page_sight", args=[page.pk]), query)


def remark(page: Page) -> str:
    return standings(Page.objects.get(pk=page.pk))[0].remark


class TestPermissions:
    def test_an_editor_of_the_centre(
        self, client: Client, centre: CentreUnderTest, page: Page
    ) -> None:
        client.force_login(centre.editor)
        assert sight(client, page).status_code == 200
        edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
        assert reverse("search_page_sight", args=[page.pk]) in edit

    def test_an_editor_of_another_centre(self, client: Client, page: Page) -> None:
        client.force_login(make_centre("ich").publisher)
        assert sight(client, page).status_code == 302

    def test_nobody(self, client: Client, page: Page) -> None:
        assert sight(client, page).status_code == 302

    def test_a_page_that_is_no_more(self, client: Client, centre: CentreUnderTest) -> None:
        client.force_login(centre.editor)
        assert client.get(reverse("search_page_sight", args=[987_654])).status_code == 404


class TestStanding:
    """Found, or why not."""

    def test_found(self, page: Page) -> None:
        Change.objects.all().delete()
        (itself,) = standings(page)
        assert (itself.is_found, itself.remark) == (True, "")
        assert itself.entry
        assert itself.entry.url == "/zasilki/"

    @pytest.mark.parametrize("change", [{"live": False}, {"search_excluded": True}])
    def test_drafts_and_excluded_pages(self, page: StandardPage, change: dict[str, bool]) -> None:
        StandardPage.objects.filter(pk=page.pk).update(**change)
        refresh_page(page)
        (itself,) = standings(StandardPage.objects.get(pk=page.pk))
        assert not itself.is_found
        assert itself.remark == itself.obstacle != ""

    def test_private(self, page: StandardPage) -> None:
        PageViewRestriction.objects.create(
            page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN
        )
        refresh_page(page)
        assert not standings(page)[0].is_found
        assert standings(page)[0].obstacle

    def test_an_alias(self, page: StandardPage) -> None:
        alias = page.create_alias(update_slug="to-samo")
        refresh_page(alias)
        assert standings(alias)[0].obstacle

    def test_without_a_site(self, centre: CentreUnderTest, page: StandardPage) -> None:
        centre.site.delete()
        assert standings(page)[0].obstacle

    def test_other_types(self, centre: CentreUnderTest) -> None:
        assert standings(Page.get_first_root_node())[0].obstacle

    def test_what_the_worker_has_not_read(self, page: StandardPage) -> None:
        SearchEntry.objects.all().delete()
        behind = remark(page)
        Change.objects.all().delete()
        unread = remark(page)
        assert "" not in {behind, unread}
        assert behind != unread

    def test_what_the_search_server_has_not_heard_of(
        self, page: StandardPage, settings: Settings
    ) -> None:
        Change.objects.all().delete()
        settings.SEARCH_ENGINE = "elasticsearch"
        version = SearchEntry.objects.get(page_id=page.pk).version
        unfinished = {"index": "new", "version": version, "is_whole": False}
        position = {"index": "live", "version": version - 1, "is_whole": True}
        for known in (unfinished, position):
            IndexPosition.objects.create(engine="elasticsearch", **known)
            assert standings(page)[0].is_unsent
            assert remark(page).startswith("Ostatnia zmiana nie dotarła jeszcze do serwera")
        IndexPosition.objects.filter(index="live").update(version=version)
        assert remark(page) == ""

    def test_every_language(
        self, client: Client, centre: CentreUnderTest, page: StandardPage
    ) -> None:
        twin = translate(page, "uk", title="Допомога")
        refresh_page(page)
        client.force_login(centre.editor)
        assert [one.page.pk for one in standings(page)] == [page.pk, twin.pk]
        client.force_login(centre.publisher)
        assert "/uk/" in sight(client, page).content.decode()


class TestContents:
    @pytest.fixture(autouse=True)
    def login(self, client: Client, centre: CentreUnderTest) -> None:
        client.force_login(centre.editor)

    def test_words_by_field(self, client: Client, page: Page) -> None:
        title, summary, body = sight(client, page).context["fields"]
        assert ("zasilek", 1) in title.lemmas
        assert ("becikowe", 1) in summary.lemmas
        assert ("kasa", 2) in body.lemmas

    def test_news_have_a_date_and_files_their_state(
        self,
        client: Client,
        centre: CentreUnderTest,
        make_document: MakeDocument,
    ) -> None:
        index = NewsIndexPageFactory.create(parent=centre.root)
        news = NewsPageFactory.create(parent=index, date=dt.date(2014, 10, 3))
        sound, scan = make_document("Wzór"), make_document("Skan", content=samples.scan())
        unread = make_document("Nowy")
        for document in (sound, scan):
            news.attachments.create(document=document)
        news.save()
        rebuild()
        news.attachments.create(document=unread)
        news.save()
        response = sight(client, news, q="wytchnieniowa")
        assert "2014" in response.content.decode()
        files = response.context["files"]
        assert [file.title for file in files] == ["Wzór", "Skan", "Nowy"]
        assert len({file.state for file in files}) == 3
        assert [bool(file.remedy) for file in files] == [False, True, False]
        trial = response.context["trial"]
        assert (trial.found.rank, trial.found.file_ranks) == (None, [("Wzór", 1)])
        assert trial.words[0].fields == ["Wzór"]

    def test_a_query(self, client: Client, centre: CentreUnderTest, page: Page) -> None:
        other = StandardPageFactory.create(parent=centre.root, title="Kasa", summary="")
        refresh_page(other)
        trial = sight(client, page, q="kasy").context["trial"]
        assert (trial.found.rank, trial.total) == (2, 2)
        (word,) = trial.words
        assert (word.word, len(word.fields)) == ("kasy", 1)
        nothing = sight(client, page, q="basen").context["trial"]
        assert (nothing.found.rank, nothing.total, nothing.words[0].fields) == (None, 0, [])

    @pytest.mark.parametrize("text", ["", "\0", "''; DROP", "a" * 1_000, '"', "-kasa", "🙂"])
    def test_any_query(self, client: Client, page: Page, text: str) -> None:
        assert sight(client, page, q=text).status_code == 200

    def test_queries_of_the_database(
        self, client: Client, page: Page, django_assert_max_num_queries: Any
    ) -> None:
        sight(client, page)
        with django_assert_max_num_queries(45):
            assert sight(client, page, q="kasa").context["trial"].found.rank == 1
