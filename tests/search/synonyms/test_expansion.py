"""What a question finds by synonyms, and what it must go on finding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Site

from search.models import Direction, Synonym
from search.queries import Group
from search.synonyms import expand
from search.synonyms.table import MAX_ADDED, SynonymTable
from tests.factories.core import locale_of, make_centre_site
from tests.factories.rules import make_synonym
from tests.search.groups import finds, groups_of

pytestmark = pytest.mark.django_db
FORMAL = "jednorazowa zapomoga z tytułu urodzenia dziecka"


def expanded(text: str, site_id: int = 0, locale: str = "pl") -> tuple[Group, ...]:
    return expand(groups_of(text, locale), locale, site_id)


def table(*rules: tuple[str, str, str]) -> SynonymTable:
    made = [Synonym(words=words, means=means, direction=way) for words, means, way in rules]
    return SynonymTable.of(made, "pl")


def test_a_word_finds_a_phrase_in_any_of_their_forms() -> None:
    make_synonym("becikowe", FORMAL)
    groups = expanded("becikowego")
    assert finds(groups, "Jednorazowej zapomogi z tytułu urodzenia dziecka udziela wójt.")
    assert finds(groups, "Becikowe 2024")
    assert not finds(groups, "Zapomoga losowa")


def test_one_way_does_not_lead_back() -> None:
    make_synonym("becikowe", FORMAL)
    assert not finds(expanded(FORMAL), "Becikowe")


def test_two_way_makes_all_phrases_mean_the_same() -> None:
    make_synonym("becikowe", FORMAL, "zapomoga porodowa", direction=Direction.TWO_WAY)
    assert finds(expanded("zapomogę porodową"), "becikowe")
    assert finds(expanded("zapomogę porodową"), FORMAL)
    assert finds(expanded(FORMAL), "zapomoga porodowa")


def test_a_phrase_finds_what_it_found_and_what_it_means() -> None:
    make_synonym("opieka wytchnieniowa", "odciążenie opiekuna")
    before, after = groups_of("opieka wytchnieniowa"), expanded("opieka wytchnieniowa")
    assert [group.form for group in after] == [group.form for group in before]
    assert finds(after, "Opiekę wytchnieniową dostanie każdy")
    assert finds(after, "Odciążenie opiekunów")
    assert not finds(after, "Opieka nad dzieckiem")


def test_the_other_words_of_a_question_are_still_asked_for() -> None:
    make_synonym("opieka wytchnieniowa", "odciążenie opiekuna")
    groups = expanded("wniosek o opiekę wytchnieniową")
    assert finds(groups, "Wniosek: odciążenie opiekuna")
    assert not finds(groups, "Odciążenie opiekuna")


def test_phrases_that_share_a_word_do_not_get_in_each_others_way() -> None:
    make_synonym("zasiłek stały", "renta socjalna")
    make_synonym("stały pobyt", "zamieszkanie")
    groups = expanded("zasiłek stały pobyt")
    assert finds(groups, "renta socjalna, pobyt")
    assert finds(groups, "zasiłek, zamieszkanie")
    assert not finds(groups, "renta socjalna")


def test_rules_are_not_followed_from_one_to_the_next() -> None:
    make_synonym("kuroniówka", "zasiłek dla bezrobotnych")
    make_synonym("zasiłek dla bezrobotnych", "świadczenie urzędu pracy")
    assert not finds(expanded("kuroniówka"), "Świadczenie urzędu pracy")


def test_a_rule_holds_for_its_own_centre_and_language() -> None:
    ours, theirs = make_centre_site(), Site.objects.create(hostname="b", root_page_id=1, port=81)
    make_synonym("mopek", "ośrodek", site=ours)
    make_synonym("mopek", "центр", locale=locale_of("uk"))
    assert finds(expanded("mopek", ours.pk), "Ośrodek")
    assert not finds(expanded("mopek", theirs.pk), "Ośrodek")
    assert not finds(expanded("mopek", ours.pk, "uk"), "Ośrodek")


def test_a_change_holds_at_once() -> None:
    rule = make_synonym("becikowe", "zapomoga")
    assert finds(expanded("becikowe"), "Zapomoga")
    rule.means = "wyprawka"
    rule.save()
    assert not finds(expanded("becikowe"), "Zapomoga")
    assert finds(expanded("becikowe"), "Wyprawka")
    rule.delete()
    assert not finds(expanded("becikowe"), "Wyprawka")


def test_a_search_costs_one_query(django_assert_num_queries) -> None:
    make_synonym("becikowe", FORMAL)
    expanded("becikowe")
    with django_assert_num_queries(1):
        expanded("kasa")
    with django_assert_num_queries(0):
        expand((), "pl", 0)


def test_a_rule_with_a_great_many_meanings_keeps_the_question_small() -> None:
    many = "\n".join(f"słowo{number}" for number in range(30))
    (group,) = table(("mops", many, Direction.ONE_WAY)).expand(groups_of("mops"))
    assert len(group.alternatives) <= len(groups_of("mops")[0].alternatives) + MAX_ADDED


WORDS = st.sampled_from(
    "zasiłek stały opieka wytchnieniowa dom mam kasa mops 500+ asystent rodziny 12-345 w i".split()
)
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
RULES = st.lists(
    st.tuples(PHRASES, st.lists(PHRASES, max_size=3).map("\n".join), st.sampled_from(Direction)),
    max_size=5,
)


@given(rules=RULES, text=PHRASES)
def test_expanding_never_takes_anything_away(rules: list[tuple[str, str, str]], text: str) -> None:
    before = groups_of(text)
    after = table(*rules).expand(before)
    assert len(after) == len(before)
    for old, new in zip(before, after, strict=True):
        assert new.form == old.form
        assert new.alternatives[: len(old.alternatives)] == old.alternatives
