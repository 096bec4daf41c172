"""``manage.py centre_groups``: editor groups, workflow and a collection for each centre."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Collection, Site

from core.groups import centre_name, ensure_centre_groups


class Command(BaseCommand):
    """Give a site that an administrator made in the admin what its editors need; repeatable."""

    help = "Make the editor groups, the workflow and the collection of a centre, or of all."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("hostname", nargs="?", help="for example mopr.example.pl; all if none")

    def handle(self, *args: Any, hostname: str | None, **options: Any) -> None:
        sites = Site.objects.filter(hostname=hostname) if hostname else Site.objects.all()
        if not sites:
            raise CommandError(f"There is no site {hostname}. Make it under Settings, Sites.")
        for site in sites:
            groups = ensure_centre_groups(site, collection_of(site))
            self.stdout.write(f"{site}: {', '.join(group.name for group in groups)}")


def collection_of(site: Site) -> Collection:
    """The collection that bears the name of the site, made if need be."""
    name = centre_name(site)
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=name).first() or root.add_child(name=name)
