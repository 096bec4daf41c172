"""A throw-away Redis that keeps nothing on disk."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tools.services.local import HOST, MissingServiceError, answers, end, free_port, wait_until


@contextmanager
def redis() -> Iterator[str]:
    """Run Redis; yield its address, such as redis://127.0.0.1:49153/0."""
    program = shutil.which("redis-server")
    if not program:
        raise MissingServiceError("Redis is not installed (Debian: apt install redis-server)")
    port = free_port()
    command = [program, "--bind", HOST, "--port", str(port), "--save", "", "--appendonly", "no"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd="/tmp")
    try:
        wait_until(lambda: answers(port), "Redis")
        yield f"redis://{HOST}:{port}/0"
    finally:
        end(process)
