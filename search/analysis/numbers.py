"""Terms of fixed expressions: phones, amounts, postcodes, articles of law, "500+", e-mails."""

import re
from collections.abc import Callable

from search.analysis.folding import fold

_LOCAL_DIGITS = 7
_NATIONAL_DIGITS = 9
_LEGAL_STEP = re.compile(r"(§|[^\W\d_]+)\W*([0-9]+[a-z]?|[a-z])", re.IGNORECASE)


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def phone_terms(surface: str) -> tuple[str, ...]:
    """The national number and its local end: "(71) 78 22 300" → 717822300, 7822300."""
    digits = _digits(surface)
    for prefix in ("0048", "48", "0"):
        if len(digits) > _NATIONAL_DIGITS:
            digits = digits.removeprefix(prefix)
    return tuple(dict.fromkeys((digits, digits[-_LOCAL_DIGITS:])))


def amount_terms(surface: str) -> tuple[str, ...]:
    """Whole złotys, and with grosze unless they are 00: "1 304,73" → 1304, 130473."""
    whole, _, rest = surface.partition(",")
    zlotys = _digits(whole)
    return (zlotys,) if rest in ("", "0", "00") else (zlotys, zlotys + rest)


def postcode_terms(surface: str) -> tuple[str, ...]:
    """Its digits: "80-855" → 80855."""
    return (_digits(surface),)


def plus_terms(surface: str) -> tuple[str, ...]:
    """One term for "500+" and "500 plus": 500plus."""
    return (f"{_digits(surface)}plus",)


def legal_terms(surface: str) -> tuple[str, ...]:
    """From coarse to fine: "art. 8 ust. 2" → art8, art8ust2."""
    terms: list[str] = []
    for name, value in _LEGAL_STEP.findall(surface):
        step = ("par" if name == "§" else fold(name)) + value.lower()
        terms.append((terms[-1] if terms else "") + step)
    return tuple(terms)


def email_terms(surface: str) -> tuple[str, ...]:
    """The whole address as one term."""
    return (fold(surface),)


EXPRESSIONS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "phone": phone_terms,
    "amount": amount_terms,
    "postcode": postcode_terms,
    "plus": plus_terms,
    "legal": legal_terms,
    "email": email_terms,
}
