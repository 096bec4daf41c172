"""A throw-away PostgreSQL cluster: fast, unsafe settings, never for data that matters."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tools.services.local import HOST, MissingServiceError, end, free_port, wait_until

# Nobody minds losing these data, so nothing waits for the disk.
OPTIONS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "listen_addresses": HOST,
}


@contextmanager
def postgres() -> Iterator[str]:
    """Run PostgreSQL; yield its address, such as postgres://postgres@127.0.0.1:49152/postgres."""
    binaries = find_binaries()
    directory = Path(tempfile.mkdtemp(prefix="osrodek-postgres-"))
    port = free_port()
    try:
        process = _start(binaries, directory, port)
        try:
            _wait(binaries, port, process)
            yield f"postgres://postgres@{HOST}:{port}/postgres"
        finally:
            end(process)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def find_binaries() -> Path:
    """Return the directory of initdb and postgres; Debian keeps them off the PATH."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    found = shutil.which("initdb") if not debian else str(debian[-1])
    if not found:
        raise MissingServiceError("PostgreSQL is not installed (Debian: apt install postgresql)")
    return Path(found).resolve().parent


def _version(initdb: Path) -> int:
    return int(initdb.parts[-3]) if initdb.parts[-3].isdigit() else 0


def _start(binaries: Path, directory: Path, port: int) -> "subprocess.Popen[bytes]":
    user = _user(directory)
    data = directory / "data"
    subprocess.run(
        [binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N"],
        check=True,
        stdout=subprocess.DEVNULL,
        **user,
    )
    settings = [part for name, value in OPTIONS.items() for part in ("-c", f"{name}={value}")]
    command = [str(binaries / "postgres"), "-D", str(data), "-p", str(port), "-k", str(directory)]
    with (directory / "log").open("wb") as log:
        return subprocess.Popen([*command, *settings], stdout=log, stderr=log, **user)


def _user(directory: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: root gives the work to the user that the package made."""
    options: dict[str, Any] = {"cwd": directory}
    if os.geteuid() == 0:
        shutil.chown(directory, "postgres", "postgres")
        options |= {"user": "postgres", "group": "postgres", "extra_groups": []}
    return options


def _wait(binaries: Path, port: int, process: "subprocess.Popen[bytes]") -> None:
    command = [str(binaries / "pg_isready"), "-q", "-h", HOST, "-p", str(port)]

    def ready() -> bool:
        if process.poll() is not None:
            raise RuntimeError("PostgreSQL ended while it was starting")
        return subprocess.run(command, check=False).returncode == 0

    wait_until(ready, "PostgreSQL")
