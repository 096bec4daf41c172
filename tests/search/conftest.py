"""Centres beside each other, and pages that attach real files."""

from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, Page

from core.media import CentreDocument
from tests.core.conftest import centres
from tests.factories.core import make_centre_site
from tests.search.files import samples

__all__ = ["MakeDocument", "centres", "home", "make_document", "root_collection"]
MakeDocument = Callable[..., CentreDocument]


def root_collection() -> Collection:
    """The collection above all; made where a flushed database has lost it."""
    root: Collection = Collection.get_first_root_node() or Collection.add_root(name="Root")
    return root


@pytest.fixture
def home(db: None) -> Page:
    return make_centre_site(title="Ośrodek").root_page.specific


@pytest.fixture
def make_document(db: None) -> MakeDocument:
    """A PDF with the words given, unless there is other content."""

    def make(
        title: str = "Regulamin",
        words: str = samples.WORDS,
        *,
        content: bytes | None = None,
        name: str = "regulamin.pdf",
        collection: Collection | None = None,
    ) -> CentreDocument:
        data = content if content is not None else samples.pdf(words)
        return CentreDocument.objects.create(
            title=title,
            file=ContentFile(data, name),
            collection=collection or root_collection(),
        )

    return make
