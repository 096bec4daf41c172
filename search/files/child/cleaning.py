"""Makes text of what a reader of files gives."""

import re
import unicodedata

_DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u00ad]\n(?=[^\W\d_])")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\ud800-\udfff]")


def clean(text: str) -> str:
    """Composed letters, single spaces, no control characters, divided words joined again."""
    joined = _DIVIDED.sub(_join, text)
    spaced = _SPACES.sub(" ", _UNSEEN.sub("", joined))
    return unicodedata.normalize("NFC", _LINES.sub("\n", spaced)).strip()


def _join(divided: re.Match[str]) -> str:
    """A hyphen between capitals belongs to the word, as in PAS-ja or KWALIFI-KACJE it may."""
    before = divided.string[divided.start() - 1]
    after = divided.string[divided.end()]
    return "" if before.islower() and after.islower() else "-"
