"""``manage.py demo_server``: the three demonstration centres, running (``make run``)."""

import argparse
from io import StringIO
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

    requires_system_checks: list[str] = []  # they take a second; make lint and check run them
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
        try:
            prepare(port, self.say)
            logins = prepare_logins(password_file)
        except KeyboardInterrupt:
            raise CommandError("Stopped; the next start goes on from here.") from None
        self.run(port, banner(port, logins))
        self.say("Stopped.")

    def run(self, port: int, words: str) -> None:
        """Start the processes, say ``words`` once the server answers, go on until Ctrl-C."""
        processes = Processes(commands.environment(port))
        processes.catch_signals()
        try:
            processes.start("web server", commands.web(port))
            processes.start("worker", commands.worker())
            if processes.wait_until(lambda: ports.answers(port), START_SECONDS):
                self.say(words)
                processes.watch(self.keep_house, HOUSEKEEPING_SECONDS)
            if not processes.stopping.is_set():
                raise CommandError(reason(processes.dead()))
        finally:
            processes.end()

    def keep_house(self) -> None:
        """Do what is due by the clock; a failure is told, and does not end the demonstration."""
        try:
            call_command("housekeeping", stdout=StringIO(), stderr=self.stderr)
        except Exception as error:
            self.stderr.write(f"housekeeping failed: {error}")

    def say(self, text: str) -> None:
        """Print at once, also where the output is a pipe."""
        self.stdout.write(text)
        self.stdout.flush()


def reason(dead: str) -> str:
    """Say why the demonstration ended although nobody ended it."""
    if dead:
        return f"The {dead} ended by itself; the lines above may say why."
    return f"The web server did not answer within {START_SECONDS} s."
