"""From published pages to what is found, and never what is not public."""

import datetime as dt
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from wagtail import hooks
from wagtail.models import Page, PageViewRestriction, Site

from core.changes.log import number_committed
from core.changes.models import Change
from core.changes.readers import catch_up
from core.housekeeping.jobs import all_jobs
from home.models import StandardPage
from search.archive import refresh_ageing
from search.engines import get_engine
from search.models import Deletion, SearchEntry, SearchHead
from search.parsing import build_query
from search.pipeline import rebuild, refresh_page
from search.reader import EntriesReader
from tests.factories.core import StandardPageFactory, make_centre_site, translate
from tests.factories.home import NewsIndexPageFactory, NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Page:
    return make_centre_site(title="Ośrodek").root_page.specific


def found() -> set[str]:
    return set(SearchEntry.objects.values_list("title", flat=True))


def add(parent: Page, title: str, **fields: Any) -> StandardPage:
    return StandardPageFactory.create(parent=parent, title=title, **fields)


def test_an_entry_has_the_words_of_its_page(home: Page) -> None:
    page = add(
        home,
        "Zasiłki stałe",
        slug="zasilki",
        summary="Dla kogo.",
        search_keywords="becikowe",
        body=[("rich_text", "<p>Kasa <b>ośrodka</b></p>")],
    )
    assert refresh_page(page) == 1
    entry = SearchEntry.objects.select_related("text").get(page=page)
    assert (entry.key, entry.locale, entry.kind) == (page.translation_key, "pl", "page")
    assert (entry.url, entry.site) == ("/zasilki/", Site.objects.get(is_default_site=True))
    assert entry.text.summary == "Dla kogo."
    assert "Kasa ośrodka" in entry.text.body
    assert entry.text.title_terms == "zasilek stala staly"
    assert "becikowe" in entry.text.summary_terms
    assert entry.text.forms.startswith("zasilki stale")


@pytest.mark.parametrize("fields", [{"live": False}, {"search_excluded": True}])
def test_drafts_and_excluded_pages_have_no_entry(home: Page, fields: dict[str, bool]) -> None:
    add(home, "Tajne", **fields)
    rebuild()
    assert found() == {"Ośrodek"}


def test_a_draft_of_a_live_page_does_not_show(home: Page) -> None:
    page = add(home, "Jawne")
    page.title = "Tajny szkic"
    page.save_revision()
    refresh_page(page)
    assert found() == {"Jawne"}


def test_restricted_subtrees_and_their_aliases_have_none(home: Page) -> None:
    section = add(home, "Dział", slug="dzial")
    secret = add(section, "Tajne")
    other = make_centre_site("inny.localhost", is_default=False, title="Inny").root_page
    secret.create_alias(parent=other, update_slug="kopia")
    rebuild()
    assert found() == {"Ośrodek", "Dział", "Tajne", "Inny"}
    assert SearchEntry.objects.filter(title="Tajne").count() == 2
    PageViewRestriction.objects.create(page=section, restriction_type=PageViewRestriction.LOGIN)
    rebuild()
    assert found() == {"Ośrodek", "Inny"}


def test_an_alias_on_the_same_site_is_no_second_result(home: Page) -> None:
    page = add(home, "Kasa")
    page.create_alias(parent=home, update_slug="kopia")
    rebuild()
    assert SearchEntry.objects.filter(title="Kasa").count() == 1


def test_an_alias_in_another_language_is_not_found_there(home: Page) -> None:
    ukrainian = translate(home, "uk", title="Осередок")
    page = add(home, "Kasa")
    page.create_alias(parent=ukrainian, update_locale=ukrainian.locale, reset_translation_key=False)
    rebuild()
    assert set(SearchEntry.objects.values_list("title", "locale")) == {
        ("Ośrodek", "pl"),
        ("Осередок", "uk"),
        ("Kasa", "pl"),
    }


def test_translations_are_refreshed_together(home: Page) -> None:
    translate(home, "uk", title="Осередок")
    assert refresh_page(home) == 2
    urls = dict(SearchEntry.objects.values_list("locale", "url"))
    assert urls == {"pl": "/", "uk": "/uk/"}


def test_old_news_stands_lower_and_passes_into_the_archive_by_the_clock(home: Page) -> None:
    index = NewsIndexPageFactory.create(parent=home)
    with time_machine.travel("2014-10-04"):
        news = NewsPageFactory.create(parent=index, archive_on=dt.date(2014, 12, 1))
        rebuild()
        fresh = SearchEntry.objects.get(page=news)
        assert not fresh.archived
        assert refresh_ageing() == 0
    with time_machine.travel("2015-01-10"):
        assert refresh_ageing() == 1
        old = SearchEntry.objects.get(page=news)
    assert old.archived
    assert old.rank < fresh.rank


def test_a_broken_page_keeps_its_entry_and_stops_no_other(
    home: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = add(home, "Zepsuta")
    rebuild()
    add(home, "Dobra")

    def fail(page: StandardPage) -> list[str]:
        if page.pk == broken.pk:
            raise ValueError("broken")
        return []

    monkeypatch.setattr(StandardPage, "search_facts", fail)
    rebuild()
    assert found() == {"Ośrodek", "Zepsuta", "Dobra"}


def test_a_deleted_page_shows_no_more_before_its_entry_is_deleted(home: Page) -> None:
    page = add(home, "Kasa")
    rebuild()
    page.delete()
    site = Site.objects.get(is_default_site=True)
    assert get_engine().search(build_query("kasa", "pl", site.pk)).hits == []


def test_every_write_and_deletion_has_a_version_of_its_own(home: Page) -> None:
    page = add(home, "Kasa")
    rebuild()
    first = set(SearchEntry.objects.values_list("version", flat=True))
    page.delete()
    rebuild()
    versions = set(SearchEntry.objects.values_list("version", flat=True))
    (deletion,) = Deletion.objects.all()
    assert len(first) == 2
    assert min(versions | {deletion.version}) > max(first)
    assert SearchHead.current() == max(versions | {deletion.version})


def test_pages_of_a_section_know_it(home: Page) -> None:
    section = add(home, "Sprawy", slug="sprawy")
    child = add(section, "Kasa", slug="kasa")
    add(home, "Sama", slug="sama")
    rebuild()
    sections = dict(SearchEntry.objects.values_list("title", "section_id"))
    assert sections == {"Ośrodek": None, "Sprawy": section.pk, "Kasa": section.pk, "Sama": None}
    assert child.pk not in sections.values()


def test_orphans_of_a_time_without_the_plugin_are_swept(home: Page) -> None:
    page = add(home, "Kasa")
    rebuild()
    SearchEntry.objects.filter(page=page).update(page_id=987_654)
    page.delete()
    rebuild()
    assert found() == {"Ośrodek"}


def test_rebuilding_takes_few_queries_for_many_pages(
    home: Page, django_assert_max_num_queries: Any
) -> None:
    for number in range(20):
        add(home, f"Strona {number}")
    with django_assert_max_num_queries(42):
        rebuild()


def test_the_search_joins_the_log_and_the_housekeeping() -> None:
    assert EntriesReader in hooks.get_hooks("register_change_reader")
    jobs = {job.name: job for job in all_jobs()}
    assert jobs["search archive"].run() == "0 entries aged"


@pytest.mark.django_db(transaction=True)
class TestReader:
    """What the log says after real commits is what is found."""

    @pytest.fixture
    def home(self) -> Page:
        return make_centre_site(title="Ośrodek").root_page.specific

    def catch_up(self) -> None:
        number_committed()
        catch_up(EntriesReader())

    def test_publish_rename_unpublish_delete(self, home: Page) -> None:
        section = add(home, "Dział", slug="dzial")
        page = add(section, "Kasa", slug="kasa")
        self.catch_up()
        assert found() == {"Ośrodek", "Dział", "Kasa"}
        section.slug = "oddzial"
        section.save_revision().publish()
        self.catch_up()
        assert SearchEntry.objects.get(page=page).url == "/oddzial/kasa/"
        page.refresh_from_db()
        page.unpublish()
        self.catch_up()
        assert found() == {"Ośrodek", "Dział"}
        section.refresh_from_db()
        section.delete()
        self.catch_up()
        assert found() == {"Ośrodek"}

    def test_restricting_and_opening_a_section(self, home: Page) -> None:
        section = add(home, "Dział", slug="dzial")
        add(section, "Tajne")
        restriction = PageViewRestriction.objects.create(
            page=section, restriction_type=PageViewRestriction.LOGIN
        )
        self.catch_up()
        assert found() == {"Ośrodek"}
        restriction.delete()
        self.catch_up()
        assert found() == {"Ośrodek", "Dział", "Tajne"}

    def test_a_centre_is_deleted_with_its_pages(self, home: Page) -> None:
        other = make_centre_site("inny.localhost", is_default=False, title="Inny")
        add(other.root_page, "Kasa innego")
        self.catch_up()
        assert found() == {"Ośrodek", "Inny", "Kasa innego"}
        other.root_page.specific.delete()
        Site.objects.filter(hostname="inny.localhost").delete()
        self.catch_up()
        assert found() == {"Ośrodek"}

    def test_another_root_of_the_site(self, home: Page) -> None:
        section = add(home, "Dział", slug="dzial")
        self.catch_up()
        site = Site.objects.get(is_default_site=True)
        site.root_page = section
        site.save()
        self.catch_up()
        assert set(SearchEntry.objects.values_list("title", "url")) == {("Dział", "/")}

    def test_status_is_clean_after_catching_up_only(self, home: Page) -> None:
        self.catch_up()
        page = Change.objects.latest("pk")
        Change.objects.create(kind=page.kind, key=page.key, object_id=page.object_id)
        with pytest.raises(SystemExit):  # who wrote it died before it was numbered
            call_command("search_status", stdout=StringIO())
        number_committed()
        with pytest.raises(SystemExit):
            call_command("search_status", stdout=StringIO())
        self.catch_up()
        call_command("search_status", stdout=StringIO())


def test_the_commands_say_what_they_did(home: Page) -> None:
    number_committed()
    catch_up(EntriesReader())
    out = StringIO()
    call_command("search_rebuild", stdout=out)
    assert "1" in out.getvalue()
    call_command("search_status", stdout=out)
    assert "database" in out.getvalue()
