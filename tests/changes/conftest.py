"""Two centres, the first with a small tree of pages."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from wagtail import hooks
from wagtail.models import Collection, Page, Site

from core.changes.readers import Reader
from core.models import CentreUser
from tests.factories.core import StandardPageFactory, make_centre_site

Join = Callable[..., None]


@pytest.fixture
def join() -> Iterator[Join]:
    """Registers readers for the time of the test."""
    with ExitStack() as stack:

        def register(*readers: Reader) -> None:
            for reader in readers:
                hook = "register_change_reader", lambda reader=reader: reader
                stack.enter_context(hooks.register_temporarily(*hook))

        yield register


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


@pytest.fixture
def public(db: None) -> Collection:
    """The root collection; made where a flushed database has lost it."""
    return Collection.get_first_root_node() or Collection.add_root(name="Root")
