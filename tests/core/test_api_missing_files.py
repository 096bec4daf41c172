"""A file that is gone from the disk takes nothing else with it."""

import pytest

from core.api.representations import image_json
from tests.factories.core import CentreImageFactory

pytestmark = pytest.mark.django_db


def test_an_image_without_its_file_keeps_its_words_and_has_no_renditions():
    image = CentreImageFactory(title="Wejście od podwórza", credit="Miasto")
    image.file.storage.delete(image.file.name)

    answer = image_json(image, "Brama i trzy schody", {})

    assert answer is not None
    assert answer["alt"] == "Brama i trzy schody"
    assert answer["credit"] == "Miasto"
    assert answer["renditions"] == []
