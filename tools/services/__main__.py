"""``python -m tools.services [COMMAND …]``: run the services for a command, or until Ctrl-C.

The command finds their addresses in TEST_POSTGRES_URL, TEST_REDIS_URL and TEST_ELASTICSEARCH_URL;
a service whose variable is set already is taken as it is. Elasticsearch is left out where Maven
or Java is missing, unless REQUIRE_SERVICES=1.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack

from tools.services.elasticsearch import elasticsearch
from tools.services.local import MissingServiceError
from tools.services.postgres import postgres
from tools.services.redis import redis

Service = Callable[[], AbstractContextManager[str]]
SERVICES: dict[str, Service] = {
    "TEST_POSTGRES_URL": postgres,
    "TEST_REDIS_URL": redis,
    "TEST_ELASTICSEARCH_URL": elasticsearch,
}
OPTIONAL = {"TEST_ELASTICSEARCH_URL"}


def main(command: list[str]) -> int:
    """Start the services, run the command or wait, stop the services."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with ExitStack() as stack:
        try:
            addresses = start(stack)
        except MissingServiceError as error:
            print(error, file=sys.stderr)
            return 1
        return run(command, addresses) if command else wait(addresses)


def start(stack: ExitStack) -> dict[str, str]:
    """Start all services at once; the stack ends them, also if one of them fails."""
    missing = {name: make for name, make in SERVICES.items() if not os.environ.get(name)}
    with ThreadPoolExecutor(len(SERVICES)) as pool:
        starting = {
            name: pool.submit(stack.enter_context, make()) for name, make in missing.items()
        }
    addresses = {name: address(name, future) for name, future in starting.items()}
    return {name: url for name, url in addresses.items() if url}


def address(name: str, starting: "Future[str]") -> str:
    """Return the address of a service; "" if it is missing and we can do without."""
    try:
        return starting.result()
    except MissingServiceError as error:
        if name not in OPTIONAL or os.environ.get("REQUIRE_SERVICES") == "1":
            raise
        print(f"Going on without {name}: {error}", file=sys.stderr)
        return ""


def run(command: list[str], addresses: dict[str, str]) -> int:
    """Run the command with the services' addresses in its environment; return its exit code."""
    environment = {**os.environ, **addresses}
    return subprocess.run(command, env=environment, check=False).returncode


def wait(addresses: dict[str, str]) -> int:
    """Print the addresses for another shell, and wait for Ctrl-C."""
    for name, url in addresses.items():
        print(f"export {name}={url}")
    print("# Ctrl-C ends them", flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
