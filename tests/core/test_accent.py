"""Each centre has its own colour, readable on light and on dark ground."""

import pytest
from django.test import Client

from core.centre_settings import CentreSettings
from core.contrast import contrast
from core.views.accent import DARK_GROUND, lightened
from tests.factories.core import make_centre_site


@pytest.mark.parametrize("accent", ["#0b5c74", "#7a1f3d", "#1d4e2f", "#000000", "#3b2f8f"])
def test_dark_scheme_gets_a_colour_that_can_be_read(accent: str) -> None:
    assert contrast(lightened(accent), DARK_GROUND) >= 7


def test_a_light_colour_stays_as_it_is() -> None:
    assert lightened("#ffffff") == "#ffffff"


@pytest.mark.django_db
def test_stylesheet_carries_the_colour_of_the_site(client: Client) -> None:
    settings = CentreSettings.for_site(make_centre_site())
    settings.accent = "#7a1f3d"
    settings.save()
    response = client.get("/centre.css")
    assert response.headers["Content-Type"] == "text/css; charset=utf-8"
    assert "--accent:#7a1f3d;" in response.text
    assert "immutable" in response.headers["Cache-Control"]
