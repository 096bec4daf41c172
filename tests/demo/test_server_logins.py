"""The demonstration's password and accounts."""

import stat

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import GroupPagePermission, Page, Site

from demo.server.logins import prepare_logins
from demo.server.password import editors_password, generate


@pytest.fixture(autouse=True)
def no_chosen_password(monkeypatch):
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)


def test_the_password_is_made_once_and_kept_for_the_owner_only(tmp_path):
    first, was_new = editors_password(tmp_path / "password")
    second, is_new = editors_password(tmp_path / "password")

    assert first == second
    assert (was_new, is_new) == (True, False)
    assert stat.S_IMODE((tmp_path / "password").stat().st_mode) == 0o600


def test_a_chosen_password_replaces_the_kept_one(tmp_path, monkeypatch):
    editors_password(tmp_path / "password")
    monkeypatch.setenv("DEMO_PASSWORD", "chosen-by-me")

    assert editors_password(tmp_path / "password") == ("chosen-by-me", True)
    assert editors_password(tmp_path / "password") == ("chosen-by-me", False)


def test_no_two_passwords_are_the_same():
    assert len({generate() for _ in range(100)}) == 100


@pytest.fixture
def centre(django_user_model):
    """A centre on this machine whose pages one group may edit."""
    from django.contrib.auth.models import Group, Permission

    root = Page.objects.get(depth=2)
    Site.objects.update(hostname="localhost", root_page=root)
    group = Group.objects.create(name="Editors of the centre")
    change = Permission.objects.get(codename="change_page")
    GroupPagePermission.objects.create(group=group, page=root, permission=change)
    return root


@pytest.mark.django_db
def test_each_centre_has_an_editor_who_is_no_administrator(centre, tmp_path):
    logins = prepare_logins(tmp_path / "password")

    editor = get_user_model().objects.get(username=centre.slug)
    assert logins.usernames == ["administrator", centre.slug]
    assert editor.check_password(logins.password)
    assert not editor.is_superuser
    assert [group.name for group in editor.groups.all()] == ["Editors of the centre"]


@pytest.mark.django_db
def test_a_password_changed_in_the_admin_stays(centre, tmp_path):
    prepare_logins(tmp_path / "password")
    editor = get_user_model().objects.get(username=centre.slug)
    editor.set_password("changed-in-the-admin")
    editor.save()

    prepare_logins(tmp_path / "password")

    editor.refresh_from_db()
    assert editor.check_password("changed-in-the-admin")


@pytest.mark.django_db
def test_a_chosen_password_reaches_the_accounts(centre, tmp_path, monkeypatch):
    prepare_logins(tmp_path / "password")
    monkeypatch.setenv("DEMO_PASSWORD", "chosen-by-me")

    prepare_logins(tmp_path / "password")

    assert get_user_model().objects.get(username="administrator").check_password("chosen-by-me")
