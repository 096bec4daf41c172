"""``manage.py demo_server``: the three demonstration centres, running (``make run``)."""

import argparse
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from demo.server import commands, ports
from demo.server.banner import banner
from demo.server.logins import prepare_logins
from demo.server.prepare import prepare
from demo.server.processes import Processes

HOUSEKEEPING_SECONDS = 60
START_SECONDS = 60


class Command(BaseCommand):
    """Prepare everything, start web server and worker, keep house every minute, until Ctrl-C."""

    help = "Run the demonstration: three centres, a worker beside the server, housekeeping."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="for example 8001")
        parser.add_argument(
            "--password-file",
            type=Path,
            default=settings.BASE_DIR / "var" / "demo-password",
            help="where the logins' password is kept",
        )

    def handle(self, *args: Any, port: int, password_file: Path, **options: Any) -> None:
        if words := ports.complaint(port):
            raise CommandError(words)
        prepare(port, self.say)
        logins = prepare_logins(password_file)
        processes = Processes(commands.environment(port))
        processes.catch_signals()
        try:
            self.start(processes, port)
            self.say(banner(port, logins))
            dead = processes.watch(self.keep_house, HOUSEKEEPING_SECONDS)
        finally:
            processes.end()
        if dead:
            raise CommandError(f"The {dead} ended unexpectedly; the lines above may say why.")
        self.say("Stopped.")

    def start(self, processes: Processes, port: int) -> None:
        """Start the processes and wait until the server answers."""
        processes.start("web server", commands.web(port))
        processes.start("worker", commands.worker())
        if not processes.wait_until(lambda: ports.answers(port), START_SECONDS):
            raise CommandError("The server did not start; the lines above may say why.")

    def keep_house(self) -> None:
        """Do what is due by the clock; a failure is told, and does not end the demonstration."""
        try:
            call_command("housekeeping", verbosity=0)
        except Exception as error:
            self.stderr.write(f"housekeeping failed: {error}")

    def say(self, text: str) -> None:
        """Print at once, also where the output is a pipe."""
        self.stdout.write(text)
        self.stdout.flush()
