"""The demonstration's PDFs are found by words that stand only inside them."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from wagtail.models import Site

from search.asking import ask
from search.files.states import FileState
from search.models import DocumentText

# Inflected and bare, as people type; none of the words stands on a page of the centre.
QUERIES = {
    "slupsk": {
        "złota rączka": "Formularz zgłoszeniowy",
        "tłumacz migowy": "Formularz zgłoszeniowy",
        "odmowa na piśmie": "Regulamin rekrutacji i uczestnictwa",
        "krotka ankieta": "Deklaracja uczestnictwa w projekcie",
    }
}


class FilesAreFound:
    """The files of a centre, real ones."""

    subTest: Callable[..., AbstractContextManager[None]]

    @pytest.mark.sqlite
    def test_files_are_found_by_their_own_words(self) -> None:
        for hostname, queries in QUERIES.items():
            site = Site.objects.get(hostname__startswith=hostname)
            for text, title in queries.items():
                hits = ask(text, "pl", site.pk).results.hits
                with self.subTest(text):
                    assert title in [hit.title for hit in hits if hit.document_id]

    @pytest.mark.sqlite
    def test_every_file_is_read(self) -> None:
        texts = DocumentText.objects.all()
        assert {text.state for text in texts} == {FileState.READ}
        assert [t for t in texts if t.pages != 1 or "DEMONSTRACYJN" not in t.text.upper()] == []
