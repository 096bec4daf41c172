"""Contrast of colours as WCAG 2.2 defines it (success criteria 1.4.3 and 1.4.11)."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

HEX = re.compile(r"^#[0-9a-fA-F]{6}$")
TEXT_MINIMUM = 4.5
TINT_SHARE = 0.08  # the tint that tokens.css mixes from the accent and white


def relative_luminance(colour: str) -> float:
    """Luminance 0 (black) to 1 (white) of ``#rrggbb`` (WCAG 2.2, "relative luminance")."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio 1 to 21 of two colours (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((relative_luminance(first), relative_luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tint(colour: str) -> str:
    """The colour's own tint: a little of it on white."""
    parts = [
        round(int(colour[i : i + 2], 16) * TINT_SHARE + 255 * (1 - TINT_SHARE)) for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)


def validate_accent(colour: str) -> None:
    """Refuse what is no colour, or could not be read as text on white and on its own tint."""
    if not HEX.match(colour):
        raise ValidationError(_("Write the colour as # and six digits, for example #0b5c74."))
    if min(contrast(colour, "#ffffff"), contrast(colour, tint(colour))) < TEXT_MINIMUM:
        raise ValidationError(
            _("This colour is too light to be read on white. Choose a darker one, such as #0b5c74.")
        )
