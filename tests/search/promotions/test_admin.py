"""The form of promoted results."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from search.models import PromotedResult
from tests.core.conftest import CentreUnderTest
from tests.factories.core import StandardPageFactory, locale_of
from tests.factories.rules import make_promotion

pytestmark = pytest.mark.django_db
Centres = tuple[CentreUnderTest, CentreUnderTest]


def url(name: str, *args: Any) -> str:
    viewset = PromotedResult.snippet_viewset  # type: ignore[attr-defined]
    return reverse(viewset.get_url_name(name), args=args)


def send(client: Client, centre: CentreUnderTest, **fields: Any) -> Any:
    data = {"words": "kasa", "site": centre.site.pk, "locale": locale_of("pl").pk, "sort_order": 0}
    return client.post(url("add"), data | fields, follow=True)


@pytest.fixture
def ours(client: Client, centres: Centres) -> CentreUnderTest:
    client.force_login(centres[0].publisher)
    return centres[0]


def errors(answer: Any) -> set[str]:
    return set(answer.context["form"].errors)


def test_a_page_or_an_address_with_a_title(client: Client, ours: CentreUnderTest) -> None:
    page = StandardPageFactory(parent=ours.root)
    send(client, ours, page=page.pk)
    send(client, ours, url="https://www.zus.pl/", title="ZUS")
    assert PromotedResult.objects.count() == 2


def test_what_leads_nowhere_or_two_ways_is_refused(client: Client, ours: CentreUnderTest) -> None:
    page = StandardPageFactory(parent=ours.root)
    assert "page" in errors(send(client, ours))
    assert "page" in errors(send(client, ours, page=page.pk, url="https://a.pl/", title="A"))
    assert "title" in errors(send(client, ours, url="https://a.pl/"))
    assert "url" in errors(send(client, ours, url="javascript:alert(1)", title="A"))
    assert not PromotedResult.objects.exists()


def test_a_page_of_another_centre_is_refused(
    client: Client, ours: CentreUnderTest, centres: Centres
) -> None:
    page = StandardPageFactory(parent=centres[1].root)
    assert "page" in errors(send(client, ours, page=page.pk))


def test_words_and_times_must_make_sense(client: Client, ours: CentreUnderTest) -> None:
    page = StandardPageFactory(parent=ours.root)
    assert "words" in errors(send(client, ours, page=page.pk, words="gdzie jest"))
    times = {"valid_from": "2026-02-01 12:00", "valid_to": "2026-01-01 12:00"}
    assert "valid_to" in errors(send(client, ours, page=page.pk, **times))


def test_a_page_that_nobody_sees_is_named(client: Client, ours: CentreUnderTest) -> None:
    page = StandardPageFactory(parent=ours.root, live=False, title="Szkic pomocy")
    answer = send(client, ours, page=page.pk)
    assert (
        "“Szkic pomocy”" in answer.content.decode() or "„Szkic pomocy”" in answer.content.decode()
    )
    rule = PromotedResult.objects.get()
    assert "Szkic pomocy" in client.get(url("edit", rule.pk)).content.decode()


@pytest.mark.parametrize("view", ["edit", "delete", "history", "usage"])
def test_rules_of_another_centre_are_closed(
    client: Client, ours: CentreUnderTest, centres: Centres, view: str
) -> None:
    own, foreign = (
        make_promotion("kasa", page=centre.root, site=centre.site) for centre in centres
    )
    codes = [client.get(url(view, rule.pk)).status_code for rule in (own, foreign)]
    assert codes == [200, 302]
