"""Polish words of one family that people use for one another, though no dictionary joins them.

"terapeutka" → terapeuta, "bezpłatnie" → bezpłatny, "bezdomność" → bezdomny, "adoptować" →
adopcja, "zapisywać" → zapisać, "wicedyrektor" → dyrektor. A rule only proposes: what it makes
counts where the dictionary has it as the kind of word that the rule names.
"""

from collections.abc import Iterator
from typing import NamedTuple

_PERSON = "subst:sg:nom:m1"
_THING = "subst:sg:nom:f", "subst:sg:nom.acc:m3"
_ADJECTIVE = "adj:sg:nom"
_DONE = "inf:perf", "inf:imperf.perf"
_VICE = "wice"


class Rule(NamedTuple):
    """Of a lemma of class ``source`` ("" is any) an ``ending`` gives way to ``replacements``."""

    source: str
    ending: str
    replacements: tuple[str, ...]
    wanted: tuple[str, ...]
    stem: int = 4


RULES = (
    Rule("subst", "tka", ("ta",), (_PERSON,)),
    Rule("subst", "rka", ("rz",), (_PERSON,)),
    Rule("subst", "ka", ("",), (_PERSON,)),
    Rule("subst", "czka", ("k",), (_PERSON,)),
    Rule("subst", "żka", ("g",), (_PERSON,)),
    Rule("subst", "anka", ("aniec", "anin"), (_PERSON,)),
    Rule("subst", "czyni", ("ca",), (_PERSON,)),
    Rule("subst", "ość", ("y", "i"), (_ADJECTIVE,)),
    Rule("adv", "ie", ("y",), (_ADJECTIVE,)),
    Rule("adv", "o", ("y", "i"), (_ADJECTIVE,)),
    Rule("adv", "rze", ("ry",), (_ADJECTIVE,)),
    Rule("adv", "le", ("ły",), (_ADJECTIVE,)),
    Rule("", "tować", ("cja",), _THING, 3),
    Rule("", "ować", ("acja", "a", ""), _THING),
    Rule("", "ywać", ("ać",), _DONE, 3),
    Rule("", "iwać", ("ać",), _DONE, 3),
    Rule("", "awać", ("ać",), _DONE, 3),
    Rule("", "aszać", ("osić",), _DONE, 2),
    Rule("", "agać", ("óc",), _DONE, 3),
    Rule("", "ać", ("ić", "yć"), _DONE),
)


def proposals(lemma: str, word_class: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Words that may belong to the family of ``lemma``, each with the tags it must have."""
    if lemma.startswith(_VICE):
        yield lemma.removeprefix(_VICE), (_PERSON,)
    for rule in RULES:
        stem = lemma.removesuffix(rule.ending)
        if rule.source in ("", word_class) and rule.stem <= len(stem) < len(lemma):
            for replacement in rule.replacements:
                yield stem + replacement, rule.wanted
