"""Words of one family that people use for one another, though no dictionary joins them.

A rule only proposes: what it makes counts where the dictionary of the language has it as the kind
of word that the rule names.
"""

from collections.abc import Iterator
from typing import NamedTuple


class Rule(NamedTuple):
    """Of a lemma of class ``source`` ("" is any) an ``ending`` gives way to ``replacements``."""

    source: str
    ending: str
    replacements: tuple[str, ...]
    wanted: tuple[str, ...]
    stem: int = 4


def proposals(
    lemma: str, word_class: str, rules: tuple[Rule, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Words that may belong to the family of ``lemma``, each with the tags it must have."""
    for rule in rules:
        stem = lemma.removesuffix(rule.ending)
        is_such = rule.source in ("", word_class) and lemma.endswith(rule.ending)
        if is_such and len(stem) >= rule.stem:
            for replacement in rule.replacements:
                yield stem + replacement, rule.wanted
