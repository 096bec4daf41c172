"""``python -m tools.services [COMMAND …]``: run the services for a command, or until Ctrl-C.

The command finds their addresses in TEST_POSTGRES_URL and TEST_REDIS_URL.
"""

import os
import signal
import subprocess
import sys
import threading
from contextlib import ExitStack

from tools.services.local import MissingServiceError
from tools.services.postgres import postgres
from tools.services.redis import redis

SERVICES = {"TEST_POSTGRES_URL": postgres, "TEST_REDIS_URL": redis}


def main(command: list[str]) -> int:
    """Start the services, run the command or wait, stop the services."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with ExitStack() as stack:
        try:
            addresses = {name: stack.enter_context(service()) for name, service in SERVICES.items()}
        except MissingServiceError as error:
            print(error, file=sys.stderr)
            return 1
        return run(command, addresses) if command else wait(addresses)


def run(command: list[str], addresses: dict[str, str]) -> int:
    """Run the command with the services' addresses in its environment; return its exit code."""
    environment = {**os.environ, **addresses}
    return subprocess.run(command, env=environment, check=False).returncode


def wait(addresses: dict[str, str]) -> int:
    """Print the addresses for another shell, and wait for Ctrl-C."""
    for name, address in addresses.items():
        print(f"export {name}={address}")
    print("# Ctrl-C ends both", flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
