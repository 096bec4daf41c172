"""What must be true before the demonstration's server starts; each step says what it does."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Page, Site

from demo.loading.content import CENTRES

Say = Callable[[str], None]


def prepare(port: int, say: Say) -> None:
    """Bring database and content up to date, and let each centre know its port."""
    make_database_directory()
    if has_migrations_to_run():
        with step("Preparing the database (once, about half a minute)", say):
            call_command("migrate", verbosity=0, interactive=False)
    if not is_loaded():
        with step("Loading the three centres (once)", say):
            call_command("load_demo", port=port, verbosity=0)
    set_port(port)


@contextmanager
def step(title: str, say: Say) -> Iterator[None]:
    """Say what begins, and how long it took."""
    say(f"{title} ...")
    started = time.monotonic()
    yield
    say(f"  done ({time.monotonic() - started:.1f} s)")


def make_database_directory() -> None:
    """SQLite makes its file, but not the directory around it."""
    if connection.vendor == "sqlite":
        Path(str(settings.DATABASES["default"]["NAME"])).parent.mkdir(parents=True, exist_ok=True)


def has_migrations_to_run() -> bool:
    """Tell whether ``migrate`` would do anything; asking is much faster than migrating."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def is_loaded() -> bool:
    """Tell whether all centres are there; asking the loader would read all their files."""
    roots = Page.objects.filter(depth=2, slug__in=CENTRES, sites_rooted_here__isnull=False)
    return roots.distinct().count() == len(CENTRES)


def set_port(port: int) -> None:
    """Write the port into the local sites: canonical links and the menu name it."""
    for site in Site.objects.exclude(port=port).filter(hostname__endswith="localhost"):
        site.port = port
        site.save()
