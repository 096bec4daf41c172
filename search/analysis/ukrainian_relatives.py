"""Ukrainian words of one family that a question also asks for: "комп'ютерні курси", комп'ютер.

As in :mod:`search.analysis.derivation`, a rule only proposes: what it makes counts where the
dictionary has it as the part of speech that the rule names.
"""

from collections.abc import Iterator
from typing import NamedTuple

_MIN_STEM = 4


class Rule(NamedTuple):
    """Of a lemma that is a ``source``, an ``ending`` gives way to ``replacements``."""

    source: str
    ending: str
    replacements: tuple[str, ...]
    wanted: str


RULES = (
    Rule("ADJF", "ічний", ("", "ія", "іка"), "NOUN"),
    Rule("ADJF", "ичний", ("ика",), "NOUN"),
    Rule("ADJF", "ний", ("", "а", "о"), "NOUN"),
    Rule("ADJF", "овий", ("", "а", "о", "і"), "NOUN"),
    Rule("NOUN", "лог", ("логічний",), "ADJF"),
    Rule("NOUN", "лог", ("логія",), "NOUN"),
    Rule("NOUN", "логія", ("логічний",), "ADJF"),
    Rule("NOUN", "логія", ("лог",), "NOUN"),
    Rule("NOUN", "", ("ний", "овий"), "ADJF"),
    Rule("NOUN", "а", ("ний",), "ADJF"),
    Rule("NOUN", "о", ("овий",), "ADJF"),
    Rule("NOUN", "ння", ("ти",), "VERB"),
    Rule("NOUN", "иця", ("ик",), "NOUN"),
    Rule("NOUN", "иня", ("",), "NOUN"),
    Rule("NOUN", "ка", ("", "ь"), "NOUN"),
    Rule("VERB", "ти", ("ння",), "NOUN"),
    Rule("VERB", "тися", ("ння",), "NOUN"),
)


def proposals(lemma: str, part_of_speech: str) -> Iterator[tuple[str, str]]:
    """Words that may belong to the family of ``lemma``, each with what it must be."""
    for rule in RULES:
        stem = lemma.removesuffix(rule.ending)
        is_such = rule.source == part_of_speech and lemma.endswith(rule.ending)
        if is_such and len(stem) >= _MIN_STEM:
            for replacement in rule.replacements:
                yield stem + replacement, rule.wanted
