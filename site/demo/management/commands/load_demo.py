"""``manage.py load_demo``: the content of the three demonstration centres."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand

from demo.loading.content import CENTRES
from demo.loading.loader import load, remove


class Command(BaseCommand):
    """Load the centres that are missing; centres that are there keep what editors changed."""

    help = "Load the demonstration centres. Safe to repeat; --reset starts them afresh."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="for example 8001")
        parser.add_argument(
            "--only", action="append", choices=CENTRES, help="one of the centres; may be repeated"
        )
        parser.add_argument(
            "--reset",
            action="store_true",
            help="remove the centres first, with all changes to them",
        )

    def handle(self, *args: Any, port: int, reset: bool, **options: Any) -> None:
        if reset:
            remove()
        loaded = load(port, self.stdout.write, tuple(options["only"] or CENTRES))
        if options["verbosity"]:
            self.stdout.write(f"Loaded {loaded} centres." if loaded else "All centres are there.")
