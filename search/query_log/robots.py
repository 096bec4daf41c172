"""Requests that no resident made."""

import re

from django.http import HttpRequest

_ROBOT = re.compile(
    r"(?<!cu)bot(?:\b|/|_)|crawl|spider|slurp|preview|scan|monitor|uptime|check|headless|lighthouse"
    r"|curl|wget|python|java/|okhttp|go-http|libwww|httpx|axios|node|feed|archive",
    re.IGNORECASE,
)


def is_robot(request: HttpRequest) -> bool:
    """Whether it names itself as one, names nothing, or only fetches ahead; nothing is kept."""
    agent = request.headers.get("User-Agent", "")
    ahead = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    return not agent or "prefetch" in ahead or bool(_ROBOT.search(agent))
