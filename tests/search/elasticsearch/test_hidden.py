"""What was deleted or closed a moment ago counts no more, whatever the index still has."""

from collections.abc import Callable

import pytest
from wagtail.models import PageViewRestriction, Site

from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.feeding import sweep
from search.models import Deletion, SearchEntry
from search.parsing import build_query
from search.pipeline import rebuild
from search.writing import delete_entries
from tests.factories.core import StandardPageFactory, make_centre_site

pytestmark = pytest.mark.django_db
Count = Callable[[str], int]


@pytest.fixture
def count(elasticsearch: None, settings: object) -> Count:
    """How many entries the index counts for words on a site with a public cash desk."""
    settings.SEARCH_ENGINE = "elasticsearch"  # type: ignore[attr-defined]
    home = make_centre_site(title="Ośrodek").root_page
    StandardPageFactory.create(parent=home, title="Kasa")
    StandardPageFactory.create(parent=home, title="Kasa druga", slug="druga")
    rebuild()
    site = Site.objects.get().pk
    return lambda text: ElasticsearchEngine().search(build_query(text, "pl", site)).total


def test_a_deleted_entry_is_not_counted_before_the_index_has_heard_of_it(count: Count) -> None:
    assert count("kasa") == 2
    delete_entries([SearchEntry.objects.get(title="Kasa druga").pk])
    assert count("kasa") == 1


def test_nor_at_the_moment_when_the_deletion_is_forgotten(count: Count) -> None:
    delete_entries([SearchEntry.objects.get(title="Kasa druga").pk])
    sweep()
    assert not Deletion.objects.exists()
    assert count("kasa") == 1


def test_a_closed_page_is_not_counted_before_the_log_is_read(count: Count) -> None:
    page = SearchEntry.objects.get(title="Kasa druga").page
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert count("kasa") == 1
    assert count("druga") == 0
