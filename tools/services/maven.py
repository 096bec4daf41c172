"""Fetches a file of Maven Central into the cache of Maven, once for all checkouts."""

import shutil
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

from tools.services.local import MissingServiceError

GET = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get"
PAUSES = (0.0, 5.0, 20.0)  # a repository that does not answer once often does the next time


class Artifact(NamedTuple):
    """A zip of Maven Central by its coordinates."""

    group: str
    name: str
    version: str

    @property
    def cached(self) -> Path:
        """Where Maven keeps it."""
        folder = Path.home() / ".m2" / "repository" / self.group.replace(".", "/")
        return folder / self.name / self.version / f"{self.name}-{self.version}.zip"


def fetch(artifact: Artifact) -> Path:
    """Return the path of the artifact's file; raises MissingServiceError where it cannot be had."""
    if not artifact.cached.exists() and not any(_download(artifact, pause) for pause in PAUSES):
        raise MissingServiceError(f"Maven could not fetch {artifact.name} {artifact.version}")
    return artifact.cached


def _download(artifact: Artifact, pause: float) -> bool:
    maven = shutil.which("mvn")
    if not maven:
        raise MissingServiceError("Maven is not installed (Debian: apt install maven)")
    time.sleep(pause)
    coordinates = ":".join([*artifact, "zip"])
    options = [f"-Dartifact={coordinates}", "-Dtransitive=false"]
    done = subprocess.run(
        [maven, "-q", "-B", GET, *options], stdout=subprocess.DEVNULL, check=False
    )
    return done.returncode == 0 and artifact.cached.exists()
