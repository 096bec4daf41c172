"""A new installation shows a home page at once."""

import pytest
from wagtail.models import Page, Site

from home.models import HomePage

pytestmark = pytest.mark.django_db


def test_the_stock_welcome_page_has_become_a_home_page(client):
    root = Site.objects.get(is_default_site=True).root_page

    assert root.specific_class is HomePage
    assert root.specific.locale.language_code == "pl"
    assert client.get("/").status_code == 200
    assert Page.find_problems() == ([], [], [], [], [])
