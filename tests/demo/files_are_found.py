"""The demonstration's PDFs are found by words that stand only inside them."""

import pytest
from django.test import TestCase
from wagtail.models import Site

from demo.loading.loader import load
from search.asking import ask
from search.files.states import FileState
from search.models import DocumentText
from search.pipeline import rebuild

# Inflected and bare, as people type; none of the words stands on a page of the centre.
QUERIES = {
    "slupsk": {
        "złota rączka": "Formularz zgłoszeniowy",
        "tłumacz migowy": "Formularz zgłoszeniowy",
        "odmowa na piśmie": "Regulamin rekrutacji i uczestnictwa",
        "krotka ankieta": "Deklaracja uczestnictwa w projekcie",
    }
}


@pytest.mark.sqlite
@pytest.mark.xdist_group("demo")
class FilesAreFoundTest(TestCase):
    """One centre with real files."""

    @classmethod
    def setUpTestData(cls) -> None:
        load(port=8000, say=lambda _: None, names=tuple(QUERIES))
        rebuild()

    def test_by_their_own_words(self) -> None:
        for hostname, queries in QUERIES.items():
            site = Site.objects.get(hostname__startswith=hostname)
            for text, title in queries.items():
                hits = ask(text, "pl", site.pk).results.hits
                with self.subTest(text):
                    assert title in [hit.title for hit in hits if hit.document_id]

    def test_every_file_is_read(self) -> None:
        texts = DocumentText.objects.all()
        assert {text.state for text in texts} == {FileState.READ}
        assert all(text.pages == 1 and "DEMONSTRACYJN" in text.text for text in texts)
