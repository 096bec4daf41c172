"""Words that tell nothing in a question: "gdzie jest kasa" asks for kasa."""

from search.analysis import Token, fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


STOPWORDS = {
    "pl": _folded(
        "a aby albo ale ani bez bo by być co czy dla do gdy gdzie i ich ile jak jaki jaka"
        " jakie jest jestem już kiedy kto która które który lub ma mam mi mnie"
        " mogę na nad nie niż o od oraz"
        " po pod przez przy są się swój ta tak te tego ten to tu w we z za ze że"
    ),
    "uk": _folded(
        "а або але без би в від де для до є з за зі і й із як яка який які коли та на над не о по"
        " при про у хто це ця цей що щоб чи"
    ),
    "en": _folded(
        "a an and are at be by can do does for from how i in is it my of on or the to what when"
        " where which who with"
    ),
}


def is_stopword(token: Token, locale: str) -> bool:
    """Whether the token as typed is a stop word of the language."""
    return token.folded in STOPWORDS.get(locale, frozenset())
