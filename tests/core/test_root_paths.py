"""Wagtail's root paths, read for all sites at once."""

import pytest
from django.core.cache import cache
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Site

from core.root_paths import root_paths, warm_root_paths
from tests.factories.core import make_centre_site, translate

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def two_centres() -> None:
    for hostname in ("a.localhost", "b.localhost"):
        site = make_centre_site(hostname=hostname, is_default=False)
        translate(site.root_page.specific, "uk")
    cache.clear()


def test_they_are_what_wagtail_reads(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    expected = Site.get_site_root_paths()
    with django_assert_num_queries(2):
        assert root_paths() == expected


def test_wagtail_asks_no_more(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    warm_root_paths()
    with django_assert_num_queries(0):
        assert len(Site.get_site_root_paths()) >= 4


def test_a_new_site_is_known_at_once() -> None:
    warm_root_paths()
    site = make_centre_site(hostname="c.localhost", is_default=False)
    assert site.pk in {path.site_id for path in Site.get_site_root_paths()}
