"""The form of synonyms: own centre, conflicts named with links."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.users import CentreUser
from search.models import Synonym
from tests.core.conftest import CentreUnderTest
from tests.factories.core import locale_of
from tests.factories.rules import make_synonym

pytestmark = pytest.mark.django_db
Centres = tuple[CentreUnderTest, CentreUnderTest]


def url(name: str, *args: Any) -> str:
    return reverse(Synonym.snippet_viewset.get_url_name(name), args=args)  # type: ignore[attr-defined]


def send(client: Client, words: str, *means: str, site: Any = "", **fields: Any) -> Any:
    site = site and site.pk
    data = {"words": words, "means": "\n".join(means), "site": site, "direction": "one_way"}
    data |= {"locale": locale_of("pl").pk} | fields
    return client.post(url("add"), data, follow=True)


@pytest.fixture
def boss(client: Client) -> Client:
    client.force_login(CentreUser.objects.create_superuser("szef"))
    return client


def test_an_editor_writes_rules_of_the_own_centre_only(client: Client, centres: Centres) -> None:
    ours, theirs = centres
    client.force_login(ours.publisher)
    send(client, "becikowe", "zapomoga", site=ours.site)
    send(client, "becikowe", "zapomoga", site=theirs.site)
    refused = send(client, "becikowe", "zapomoga")
    assert [rule.site for rule in Synonym.objects.all()] == [ours.site]
    assert "site" in refused.context["form"].errors


@pytest.mark.parametrize("view", ["edit", "delete", "history", "usage"])
def test_rules_of_others_and_of_all_centres_are_closed(
    client: Client, centres: Centres, view: str
) -> None:
    ours, theirs = centres
    client.force_login(ours.publisher)
    rules = [make_synonym("a", "b", site=site) for site in (ours.site, theirs.site, None)]
    assert [client.get(url(view, rule.pk)).status_code for rule in rules] == [200, 302, 302]


def test_the_list_shows_the_own_centre_and_everything_to_the_administrator(
    boss: Client, centres: Centres
) -> None:
    ours, theirs = centres
    make_synonym("nasze", "b", site=ours.site)
    make_synonym("cudze", "b", site=theirs.site)
    make_synonym("wspólne", "b")
    everything = boss.get(url("list")).content.decode()
    assert all(word in everything for word in ("nasze", "cudze", "wspólne"))
    boss.force_login(ours.publisher)
    own = boss.get(url("list")).content.decode()
    assert "nasze" in own
    assert "cudze" not in own
    assert "wspólne" not in own


def test_an_administrator_writes_rules_for_all_centres(boss: Client) -> None:
    send(boss, "becikowe", "zapomoga")
    assert Synonym.objects.get().site is None


def test_the_same_words_again_are_refused_with_a_link(boss: Client) -> None:
    first = make_synonym("becikowe", "zapomoga")
    answer = send(boss, "becikowego", "wyprawka")
    assert Synonym.objects.count() == 1
    assert f'href="{url("edit", first.pk)}"' in answer.context["form"].errors["words"][0]
    assert f'<a href="{url("edit", first.pk)}">becikowe → zapomoga</a>' in answer.content.decode()


def test_a_rule_that_says_nothing_new_is_refused(boss: Client) -> None:
    answer = send(boss, "zasiłek stały", "zasiłki stałe", "renta")
    assert "zasiłki stałe" in answer.context["form"].errors["means"][0]


@pytest.mark.parametrize(("words", "means"), [("gdzie jest", "kasa"), ("kasa", "gdzie\nopłaty")])
def test_stop_words_make_no_rule(boss: Client, words: str, means: str) -> None:
    answer = send(boss, words, means)
    assert not Synonym.objects.exists()
    assert "gdzie" in str(answer.context["form"].errors)


def test_a_rule_needs_words_on_both_sides(boss: Client) -> None:
    assert "means" in send(boss, "kasa", " \n ").context["form"].errors
    assert "words" in send(boss, "–", "kasa").context["form"].errors


def test_a_chain_is_saved_and_named(boss: Client) -> None:
    other = make_synonym("zapomoga", "świadczenie")
    text = send(boss, "becikowe", "zapomogi").content.decode()
    assert Synonym.objects.count() == 2
    assert f'<a href="{url("edit", other.pk)}">zapomoga → świadczenie</a>' in text
    first = boss.get(url("edit", other.pk)).content.decode()
    assert "becikowe → zapomogi</a>" in first


def test_words_that_a_shared_rule_has_too_are_named_without_a_link_to_what_is_closed(
    client: Client, centres: Centres
) -> None:
    ours, _theirs = centres
    shared = make_synonym("becikowe", "zapomoga")
    client.force_login(ours.publisher)
    text = send(client, "becikowe", "wyprawka", site=ours.site).content.decode()
    assert Synonym.objects.count() == 2
    assert "becikowe → zapomoga" in text
    assert url("edit", shared.pk) not in text


def test_words_are_escaped(boss: Client) -> None:
    make_synonym("<b>becikowe</b>", "zapomoga")
    answer = send(boss, "<b>becikowe</b>", "wyprawka")
    assert "<b>becikowe" not in answer.content.decode()


def test_a_form_opens_filled(boss: Client, centres: Centres) -> None:
    ours, _theirs = centres
    uk = locale_of("uk")
    answer = boss.get(url("add"), {"words": "kasa", "site": ours.site.pk, "locale": uk.pk})
    form = answer.context["form"]
    values = [form[name].value() for name in ("words", "site", "locale")]
    assert values == ["kasa", str(ours.site.pk), str(uk.pk)]


def test_an_own_rule_opens_with_the_own_centre_and_the_default_language(
    client: Client, centres: Centres
) -> None:
    client.force_login(centres[0].publisher)
    form = client.get(url("add")).context["form"]
    assert (form["site"].value(), form["locale"].value()) == (
        centres[0].site.pk,
        locale_of("pl").pk,
    )
