"""Words that tell nothing in a question: "gdzie mogę zgłosić przemoc" asks for przemoc.

Little words are known by their form. Words that only frame a question ("chciałabym złożyć",
"proszę o", "I would like to") are known by their lemma, so in all their forms; a form that may
also be another word ("zgłoszenie") tells something.
"""

from functools import cache

from search.analysis import Token, analyse, fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


FORMS = {
    "pl": _folded(
        "a aby albo ale ani bez bo by być ci cię co coś czy czym dla dlaczego do dokąd dzień"
        " dobry gdy gdzie go i ich ile im ja jak jaki jaka jakie jakiego jakiej jakim jakich"
        " jego jej jest jestem jesteś już każdy kiedy kogo komu kto ktoś która które którego"
        " której który którym których którzy lub ma mam mamy mają mi mną mnie może mogę mogą"
        " moja mojego mojej moje mój moim musi muszę my na nad nam nas nasz nie nim niż o od"
        " on ona oraz pan pana pani panu państwo po pod przez przy są się skąd sobie swój"
        " swoje swojej swoim ta tak tam te tego tej ten to tu tutaj twój ty u w we właśnie z"
        " za ze żeby że nr zł ul numer numery numeru"
    ),
    "uk": _folded(
        "а або але без би бо в вам вас ви від він вона вони все де для до є з за зі і й із"
        " його її їх коли кого кому котрій котра котрий куди мені мене мною моє мої мій моя"
        " моєї моєму ми на над нам нас наш не ні о по при про свій скільки та так там те тут"
        " ти то у хто це ця цей ці що щоб чи чому щось хтось я як яка який яке які якого якої"
        " яким вул тел буд будь ласка"
    ),
    "en": _folded(
        "a about am an and any are as at be been but by can could do does for from had has"
        " have he her him his how i if in into is it its me my no of on or our out please"
        " shall she should so some that the their them there these they this those to us was"
        " we were what when where which who whom whose why will with would you your ill im ive"
    ),
}
FRAMES = {
    "pl": (
        "być mieć móc musieć chcieć potrzebować zgłosić zgłaszać złożyć składać dostać"
        " dostawać otrzymać otrzymywać uzyskać uzyskiwać załatwić załatwiać znaleźć znajdować"
        " szukać prosić poprosić wiedzieć dowiedzieć zapytać pytać należeć przysługiwać"
        " mieścić zostać zostawać starać ubiegać zrobić robić iść pójść zadzwonić dzwonić udać"
        " można trzeba wolno powinien jakiś witać dziękować bardzo teraz ulica"
    ),
    "uk": (
        "бути мати могти мусити хотіти треба потрібно потрібний отримати отримувати оформити"
        " оформляти стати зробити робити знайти знаходити шукати дізнатися звернутися"
        " подати просити можна дуже зараз вулиця"
    ),
    "en": "get need want find tell know like look go make ask street",
}


def is_stopword(token: Token, locale: str) -> bool:
    """Whether the token is a little word of the language, or one that frames questions."""
    return token.folded in FORMS.get(locale, ()) or _frames(locale).issuperset(token.lemmas)


@cache
def _frames(locale: str) -> frozenset[str]:
    """Lemmas of the framing words; made when first asked, since dictionaries load lazily."""
    tokens = analyse(FRAMES.get(locale, ""), locale)
    return frozenset(lemma for token in tokens for lemma in token.lemmas)
