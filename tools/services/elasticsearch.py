"""A throw-away Elasticsearch of one node: the real server, from Maven Central, no container."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tools.services.java import find_java
from tools.services.local import HOST, end, free_port, wait_until
from tools.services.maven import Artifact, fetch

ARTIFACT = Artifact("org.elasticsearch.distribution.integ-test-zip", "elasticsearch", "8.19.21")
HEAP = "512m"
# It refuses to run as root, and this user is on every machine.
USER, GROUP = "nobody", "nogroup"
SETTINGS = {
    "discovery.type": "single-node",
    "network.host": HOST,
    "xpack.security.enabled": "false",
    "xpack.ml.enabled": "false",
    "action.auto_create_index": "false",  # an index that nobody made is a mistake
    "cluster.routing.allocation.disk.threshold_enabled": "false",  # a full disk is no failure
}


@contextmanager
def elasticsearch() -> Iterator[str]:
    """Run Elasticsearch; yield its address, such as http://127.0.0.1:49154."""
    java, archive = find_java(), fetch(ARTIFACT)
    directory = Path(tempfile.mkdtemp(prefix="osrodek-elasticsearch-"))
    port = free_port()
    try:
        home = _unpack(archive, directory, port)
        process = _start(home, java)
        try:
            _wait(port, process, directory)
            yield f"http://{HOST}:{port}"
        finally:
            _end(process)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _unpack(archive: Path, directory: Path, port: int) -> Path:
    with zipfile.ZipFile(archive) as files:
        files.extractall(directory)
    home = next(directory.glob("elasticsearch-*"))
    for program in (home / "bin").iterdir():
        program.chmod(0o755)  # Python's zipfile drops the run bit
    lines = [f"{name}: {value}" for name, value in {**SETTINGS, "http.port": port}.items()]
    (home / "config" / "elasticsearch.yml").write_text("\n".join(lines) + "\n")
    (directory / "scratch").mkdir()
    return home


def _start(home: Path, java: Path) -> "subprocess.Popen[bytes]":
    options = _user(home)
    environment = {
        **os.environ,
        "ES_JAVA_HOME": str(java),
        "ES_JAVA_OPTS": f"-Xms{HEAP} -Xmx{HEAP} {os.environ.get('ES_JAVA_OPTS', '')}",
        "ES_TMPDIR": str(home.parent / "scratch"),
        "HOME": str(home.parent / "scratch"),  # never above its own files: it refuses that
    }
    with (home.parent / "log").open("wb") as log:
        return subprocess.Popen(
            [home / "bin" / "elasticsearch"],
            stdout=log,
            stderr=log,
            env=environment,
            start_new_session=True,
            **options,
        )


def _user(home: Path) -> dict[str, Any]:
    """Root gives the files and the work to a user without rights."""
    options: dict[str, Any] = {"cwd": home}
    if os.geteuid() == 0:
        for path in (home.parent, *home.parent.rglob("*")):
            shutil.chown(path, USER, GROUP)
        options |= {"user": USER, "group": GROUP, "extra_groups": []}
    return options


def _wait(port: int, process: "subprocess.Popen[bytes]", directory: Path) -> None:
    def ready() -> bool:
        if process.poll() is not None:
            tail = (directory / "log").read_text(errors="replace")[-2000:]
            raise RuntimeError(f"Elasticsearch ended while it was starting:\n{tail}")
        return _is_healthy(port)

    wait_until(ready, "Elasticsearch")


def _is_healthy(port: int) -> bool:
    address = f"http://{HOST}:{port}/_cluster/health"
    try:
        with urllib.request.urlopen(address, timeout=2) as answer:
            return bool(json.load(answer)["status"] in ("green", "yellow"))
    except (urllib.error.URLError, OSError, ValueError):
        return False


def _end(process: "subprocess.Popen[bytes]") -> None:
    """The start script leaves the server as a child of its own."""
    end(process)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
