"""``manage.py load_demo``: all centres, or some of them."""

import pytest
from django.core.management import call_command
from wagtail.models import Page, Site

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.sqlite]


def test_one_centre_alone_can_be_loaded():
    call_command("load_demo", "--only", "slupsk", verbosity=0)

    site = Site.objects.get(hostname="slupsk.localhost")
    assert not Site.objects.filter(hostname="wroclaw.localhost").exists()
    assert Page.objects.descendant_of(site.root_page).live().count() >= 25
