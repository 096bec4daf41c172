"""Two centres, the first with a small tree of pages."""

import pytest
from wagtail.models import Page, Site

from core.models import CentreUser
from tests.factories.core import StandardPageFactory, make_centre_site


@pytest.fixture
def site(db: None) -> Site:
    return make_centre_site("gdansk.example", slug="gdansk")


@pytest.fixture
def other_site(site: Site) -> Site:
    return make_centre_site("slupsk.example", is_default=False, slug="slupsk", title="MOPR Słupsk")


@pytest.fixture
def home(site: Site) -> Page:
    return site.root_page.specific


@pytest.fixture
def section(home: Page) -> Page:
    """A live page with a live page below it."""
    section = StandardPageFactory(parent=home, title="Rodzina", slug="rodzina")
    StandardPageFactory(parent=section, title="Asystent", slug="asystent")
    return section


@pytest.fixture
def page(section: Page) -> Page:
    return section.get_children().get().specific


@pytest.fixture
def admin(db: None) -> CentreUser:
    return CentreUser.objects.create_superuser("redaktorka", "r@example.org", "tajne")
