"""Two centres beside each other, each with its editors."""

from dataclasses import dataclass

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, Page, Site

from core.groups import ensure_centre_groups
from core.users import CentreUser
from home.models import HomePage


@dataclass
class CentreUnderTest:
    """One centre with its people."""

    site: Site
    root: HomePage
    collection: Collection
    editor: CentreUser
    publisher: CentreUser


def make_centre(name: str) -> CentreUnderTest:
    root = HomePage(title=name, slug=name)
    Page.get_first_root_node().add_child(instance=root)
    site = Site.objects.create(hostname=f"{name}.localhost", site_name=name, root_page=root)
    collection = Collection.get_first_root_node().add_child(name=name)
    editors, publishers = ensure_centre_groups(site, collection)
    return CentreUnderTest(
        site, root, collection, _member(f"{name}-e", editors), _member(f"{name}-p", publishers)
    )


def _member(name: str, group: Group) -> CentreUser:
    user = CentreUser.objects.create_user(username=name)
    user.groups.add(group)
    return user


@pytest.fixture
def centres(db: None) -> tuple[CentreUnderTest, CentreUnderTest]:
    """Ours and theirs."""
    return make_centre("nasz"), make_centre("ich")
