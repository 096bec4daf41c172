"""The command lines of the demonstration's processes."""

import os
import sys
from pathlib import Path

from django.conf import settings

from demo.server.ports import HOST

ROOT = Path(__file__).resolve().parents[3]
THREADS = min(4, 2 * (os.cpu_count() or 1))


def environment(port: int) -> dict[str, str]:
    """Return what the processes need to find the project and to name their own address."""
    return {
        "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE,
        "PYTHONPATH": os.pathsep.join([str(ROOT / "site"), str(ROOT)]),
        "WAGTAILADMIN_BASE_URL": f"http://localhost:{port}",
    }


def web(port: int) -> list[str]:
    """Return the web server: Granian, as in production.

    It serves pictures as well, and nothing else of what was uploaded: documents go through Django,
    which knows who may read them.
    """
    images = Path(settings.MEDIA_ROOT) / "images"
    for directory in (images, Path(settings.STATIC_ROOT)):
        directory.mkdir(parents=True, exist_ok=True)
    options = {
        "--interface": "wsgi",
        "--host": HOST,
        "--port": str(port),
        "--blocking-threads": str(THREADS),
        "--workers-kill-timeout": "5",
        "--log-level": "warning",
        "--static-path-route": f"{settings.MEDIA_URL}images",
        "--static-path-mount": str(images),
    }
    pairs = [part for option in options.items() for part in option]
    return [sys.executable, "-m", "granian", *pairs, "config.wsgi:application"]


def worker() -> list[str]:
    """Return the worker that does what no request waits for."""
    return [sys.executable, str(ROOT / "manage.py"), "db_worker", "--no-reload", "-v", "0"]
