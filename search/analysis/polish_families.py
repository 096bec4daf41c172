"""Families of Polish words.

"terapeutka" → terapeuta, "bezpłatnie" → bezpłatny, "bezdomność" → bezdomny, "adoptować" →
adopcja, "zapisywać" → zapisać, "wicedyrektor" → dyrektor.
"""

from collections.abc import Iterator

from search.analysis.derivation import Rule

_PERSON = "subst:sg:nom:m1"
_THING = "subst:sg:nom:f", "subst:sg:nom.acc:m3"
_NOUN = "subst:sg:nom", "subst:pl:nom"
_ADJECTIVE = "adj:sg:nom"
_DONE = "inf:perf", "inf:imperf.perf"
_VICE = "wice"

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

# Looser ones, for questions alone: "pomoc prawna" also asks for what says prawnik or prawo.
ASKED = (
    Rule("adj", "ny", ("a", "o", "nik"), (*_NOUN, _PERSON)),
    Rule("adj", "iczny", ("ia", "ika", ""), (*_NOUN, _PERSON)),
    Rule("adj", "yjny", ("ja",), _NOUN),
    Rule("adj", "ywny", ("ja",), _NOUN),
    Rule("adj", "owy", ("", "a", "o", "e"), _NOUN),
    Rule("adj", "czy", ("k",), (_PERSON,)),
    Rule("adj", "ńczy", ("n",), (_PERSON,)),
    Rule("adj", "ski", ("z", ""), (_PERSON,)),
    Rule("subst", "nik", ("ny",), (_ADJECTIVE,)),
    Rule("subst", "log", ("logiczny",), (_ADJECTIVE,)),
    Rule("", "cić", ("ta",), _NOUN, 2),
    Rule("", "żyć", ("ga",), _NOUN, 3),
)
_PREFIXES = ("po", "za", "do", "z")
_MIN_PLAIN = 6


def plain_posts(lemma: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The post that a deputy's is named after, with the tag it must have."""
    if lemma.startswith(_VICE):
        yield lemma.removeprefix(_VICE), (_PERSON,)


def plain_verbs(lemma: str) -> Iterator[str]:
    """A verb without the prefix that says that its action is done: "poskarżyć" → skarżyć."""
    for prefix in _PREFIXES:
        rest = lemma.removeprefix(prefix)
        if rest != lemma and rest.endswith("ć") and len(rest) >= _MIN_PLAIN:
            yield rest
