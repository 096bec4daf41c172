"""The one stylesheet that differs from centre to centre: its accent, for light and dark grounds.

A stylesheet and not a ``style`` attribute, because the Content-Security-Policy allows none.
"""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.centre import get_centre
from core.centre_settings import DEFAULT_ACCENT
from core.contrast import contrast

DARK_GROUND = "#14181b"  # --ground of the dark scheme in tokens.css
DARK_MINIMUM = 7.0
STEP = 0.05


@require_safe
@cache_control(max_age=31_536_000, immutable=True, public=True)
def centre_css(request: HttpRequest) -> HttpResponse:
    """``:root`` with the accent of the site asked for; the colour stands in the link's query."""
    centre = get_centre(request)
    accent = centre.settings.accent if centre else DEFAULT_ACCENT
    css = f":root{{--accent:{accent};--accent-light:{lightened(accent)}}}"
    return HttpResponse(css, content_type="text/css; charset=utf-8")


def lightened(colour: str) -> str:
    """The colour with as much white as the dark scheme needs (7:1, WCAG 2.2 criterion 1.4.6)."""
    share = 0.0
    while contrast(mixed := with_white(colour, share), DARK_GROUND) < DARK_MINIMUM:
        share += STEP
    return mixed


def with_white(colour: str, share: float) -> str:
    """``#rrggbb`` mixed with white; ``share`` of white from 0 to 1."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * min(share, 1)):02x}" for part in parts)
