"""``manage.py centre_groups``: what a new centre's editors need."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from wagtail.models import Collection, Page, Site

from home.models import HomePage


@pytest.fixture
def site(db: None) -> Site:
    root = HomePage(title="Nowy", slug="nowy")
    Page.get_first_root_node().add_child(instance=root)
    return Site.objects.create(hostname="nowy.example.pl", site_name="Nowy", root_page=root)


def test_a_centre_gets_its_groups_once(site: Site) -> None:
    for _ in range(2):
        call_command("centre_groups", site.hostname, stdout=StringIO())
    assert Group.objects.filter(name__startswith="Nowy – ").count() == 2
    assert Collection.objects.filter(name="Nowy").count() == 1


def test_an_unknown_host_is_named(db: None) -> None:
    with pytest.raises(CommandError, match=r"obcy\.example\.pl"):
        call_command("centre_groups", "obcy.example.pl")
