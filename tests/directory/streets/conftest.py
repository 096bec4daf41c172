"""Two offices that share a street."""

from typing import Any

import pytest
from wagtail.models import Site

from directory.models import DirectoryIndexPage, OfficePage, ServedArea, Street
from tests.factories.directory import ServedAreaFactory, StreetFactory, make_open_office


@pytest.fixture
def site(directory: DirectoryIndexPage) -> Site:
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def street(site: Site) -> Street:
    return StreetFactory(site=site, name="Henryka Sienkiewicza")


@pytest.fixture
def north(directory: DirectoryIndexPage) -> OfficePage:
    return make_open_office(directory, title="Filia północ", slug="polnoc")


@pytest.fixture
def south(directory: DirectoryIndexPage) -> OfficePage:
    return make_open_office(directory, title="Filia południe", slug="poludnie")


def serve(
    office: OfficePage, street: Street, first: str = "", last: str = "", **fields: Any
) -> ServedArea:
    """A checked row."""
    row = ServedAreaFactory.build(office=office, street=street, first=first, last=last, **fields)
    row.full_clean()
    row.save()
    return row
