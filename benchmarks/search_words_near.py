"""How long "did you mean" takes among many words."""

import random
from collections.abc import Sequence

from search.analysis import fold
from search.vocabulary.words import Word, Words

_LETTERS = "aeiouyzcdklmnprstw"


def large_vocabulary(surfaces: Sequence[str], size: int = 50_000, seed: int = 7) -> Words:
    """``size`` forms: the given ones, then made-up ones of their beginnings and endings."""
    dice = random.Random(seed)
    forms = list(dict.fromkeys(form for form in map(fold, surfaces) if form.isalpha()))
    made = dict.fromkeys(forms[:size])
    while len(made) < size:
        head, tail = dice.choice(forms), dice.choice(forms)
        form = head[: dice.randint(3, 7)] + tail[-dice.randint(3, 7) :]
        made[form] = None
    words = {form: Word(form, dice.randint(1, 400), form) for form in made}
    return Words(words, dict.fromkeys(forms, 1), size)


def slips_of(words: Words, count: int, seed: int = 11) -> list[str]:
    """Words of the vocabulary with a letter left out, doubled, changed or swapped."""
    dice = random.Random(seed)
    long_enough = [form for form in words.forms if len(form) >= 5]
    return [_slip(dice.choice(long_enough), dice) for _ in range(count)]


def _slip(form: str, dice: random.Random) -> str:
    at = dice.randrange(len(form) - 1)
    kinds = (
        form[:at] + form[at + 1 :],
        form[:at] + form[at] + form[at:],
        form[:at] + dice.choice(_LETTERS) + form[at + 1 :],
        form[:at] + form[at + 1] + form[at] + form[at + 2 :],
    )
    return dice.choice(kinds)
