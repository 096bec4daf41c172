"""Families of Ukrainian words, for questions: "комп'ютерні курси" asks for комп'ютер too."""

from search.analysis.derivation import Rule

_NOUN, _ADJECTIVE, _VERB = ("NOUN",), ("ADJF",), ("VERB",)

ASKED = (
    Rule("ADJF", "ічний", ("", "ія", "іка"), _NOUN),
    Rule("ADJF", "ичний", ("ика",), _NOUN),
    Rule("ADJF", "ний", ("", "а", "о"), _NOUN),
    Rule("ADJF", "овий", ("", "а", "о", "і"), _NOUN),
    Rule("NOUN", "лог", ("логічний", "логія"), _ADJECTIVE + _NOUN),
    Rule("NOUN", "логія", ("логічний", "лог"), _ADJECTIVE + _NOUN),
    Rule("NOUN", "", ("ний", "овий"), _ADJECTIVE),
    Rule("NOUN", "а", ("ний",), _ADJECTIVE),
    Rule("NOUN", "о", ("овий",), _ADJECTIVE),
    Rule("NOUN", "ння", ("ти",), _VERB),
    Rule("NOUN", "иця", ("ик",), _NOUN),
    Rule("NOUN", "иня", ("",), _NOUN),
    Rule("NOUN", "ка", ("", "ь"), _NOUN),
    Rule("VERB", "ти", ("ння",), _NOUN),
    Rule("VERB", "тися", ("ння",), _NOUN),
)
