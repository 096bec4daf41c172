"""Facts are read from the page in the default language, without its words."""

import pytest
from wagtail.models import Page

from core.sources import attach_sources, source_of
from home.models import StandardPage
from tests.factories.core import StandardPageFactory, translate

pytestmark = pytest.mark.django_db


def pages_of(language: str) -> list[Page]:
    return list(StandardPage.objects.filter(locale__language_code=language).order_by("path"))


def test_sources_are_those_of_single_pages_each_read_once(centre_home, django_assert_num_queries):
    originals = [StandardPageFactory(parent=centre_home) for _ in range(3)]
    for page in originals:
        translate(page, "en")
    originals[2].unpublish()
    pages = [*pages_of("pl"), *pages_of("en")]
    expected = [source_of(page) for page in pages]

    with django_assert_num_queries(1):
        attach_sources(pages)
        titles = [page.source.title for page in pages]

    assert [page.source for page in pages] == expected
    assert pages[0].source is pages[0]
    assert titles[5] == pages[5].title


def test_sources_of_a_list_come_without_long_texts(centre_home):
    translate(StandardPageFactory(parent=centre_home), "en")
    (page,) = pages_of("en")

    attach_sources([page])

    assert page.source.get_deferred_fields() == {"body"}
