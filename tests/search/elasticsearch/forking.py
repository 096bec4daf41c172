"""Commands of a site, each in a process of its own, forked off one that has loaded Django.

Loading takes seconds; a test that kills and restarts a dozen processes would wait for little else.
"""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from select import select
from typing import IO, NoReturn

ROOT = Path(__file__).resolve().parents[3]


class Forked:
    """A process that was started, until somebody has heard how it ended."""

    def __init__(self, answers: IO[bytes], output: Path) -> None:
        self._answers, self._output = answers, output
        self.pid = int(answers.readline())
        self._code: int | None = None

    @property
    def has_ended(self) -> bool:
        """Whether it is gone by now."""
        return self._code is not None or bool(select([self._answers], [], [], 0)[0])

    def code(self) -> int:
        """Its exit code, or the signal that ended it as a negative number; waits for the end."""
        if self._code is None:
            self._code = int(self._answers.readline())
        return self._code

    def kill(self) -> None:
        """As with ``kill -9``, unless it has ended by itself."""
        with suppress(ProcessLookupError):
            if not self.has_ended:
                os.kill(self.pid, signal.SIGKILL)

    @property
    def said(self) -> str:
        """What it has printed."""
        return self._output.read_text()


class Forking:
    """Starts such processes, one at a time."""

    def __init__(self, environment: dict[str, str], output: Path) -> None:
        self._output = output
        self._last: Forked | None = None
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            cwd=ROOT,
            env=environment,
            bufsize=0,  # a line that waits in a buffer would be seen by no select()
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def start(self, function: str, *arguments: str) -> Forked:
        """Call ``function``, named by its dotted path, in a new process."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin
        assert stdout
        stdin.write(json.dumps([str(self._output), function, *arguments]).encode() + b"\n")
        self._last = Forked(stdout, self._output)
        return self._last

    def end(self) -> None:
        """No more processes are wanted, nor one that a failed test has left behind."""
        if self._last:
            self._last.kill()
        self._process.communicate(timeout=60)


def manage(*arguments: str) -> None:
    """A command of manage.py."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["manage.py", *arguments, "--skip-checks"])


def _serve() -> None:
    """Answer each line with the new process's number, and when it has ended, with its code."""
    _load()
    for line in sys.stdin:
        pid = os.fork()
        if not pid:
            _be(*json.loads(line))
        print(pid, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


def _load() -> None:
    """All that most commands load by and by."""
    import django
    from django.conf import settings
    from wagtail import hooks

    django.setup()
    hooks.search_for_hooks()
    from search.engines import engine_class

    engine_class(settings.SEARCH_ENGINE)


def _be(output: str, function: str, *arguments: str) -> NoReturn:
    """Whatever happens here, it never goes back into the loop of the parent."""
    code = 1
    try:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream.fileno())
        code = _code_of(function, arguments)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _code_of(function: str, arguments: tuple[str, ...]) -> int:
    import traceback

    from django.utils.module_loading import import_string

    try:
        import_string(function)(*arguments)
    except SystemExit as end:
        return int(end.code or 0)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    _serve()
