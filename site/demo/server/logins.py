"""The demonstration's accounts: one editor for each centre, and an administrator of all."""

from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from wagtail.models import Site

from demo.server.password import editors_password

ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Logins:
    """What a person types to log in."""

    usernames: list[str]
    password: str


def prepare_logins(password_file: Path) -> Logins:
    """Make the accounts that are missing; give all of them the password where it is new.

    A password that somebody changed in the admin stays, until DEMO_PASSWORD asks for another.
    """
    password, is_new = editors_password(password_file)
    accounts = [administrator(), *(editor(site) for site in demonstration_sites())]
    for account in accounts:
        if is_new or not account.password:
            account.set_password(password)
            account.save()
    return Logins([account.get_username() for account in accounts], password)


def demonstration_sites() -> list[Site]:
    """Return the centres of this machine, the default one first."""
    sites = Site.objects.filter(hostname__endswith="localhost").select_related("root_page")
    return list(sites.order_by("-is_default_site", "id"))


def administrator() -> AbstractUser:
    """Return the account that may do everything."""
    account, _ = get_user_model().objects.get_or_create(
        username=ADMINISTRATOR, defaults={"is_staff": True, "is_superuser": True}
    )
    return account


def editor(site: Site) -> AbstractUser:
    """Return the account that sees one centre only, called as its root page: ``slupsk``."""
    account, _ = get_user_model().objects.get_or_create(username=site.root_page.slug)
    groups = Group.objects.filter(page_permissions__page=site.root_page).distinct()
    account.groups.set(groups)
    return account
