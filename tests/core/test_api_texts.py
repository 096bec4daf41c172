"""Texts over the API: a foreign site can show them as they are."""

from django.test import Client
from wagtail.models import Locale

from home.models import StandardPage
from tests.core.conftest import CentreUnderTest, make_centre


def make_pages(db: None) -> tuple[CentreUnderTest, StandardPage]:
    """A page in Polish and English that links to another one, which exists in both."""
    centre = make_centre("nasz")
    target = centre.root.add_child(instance=StandardPage(title="Cel", slug="cel"))
    text = f'<p>Zobacz <a linktype="page" id="{target.pk}">cel</a>.</p>'
    page = StandardPage(title="Strona", slug="strona", body=[("rich_text", text)])
    centre.root.add_child(instance=page)
    english, _ = Locale.objects.get_or_create(language_code="en")
    for source, slug in ((centre.root, "our"), (target, "target"), (page, "page")):
        copy = source.copy_for_translation(english)
        copy.slug = slug
        copy.save_revision().publish()
    return centre, page


def text_of(client: Client, page: StandardPage) -> str:
    data = client.get(f"/api/v2/pages/{page.pk}/", headers={"host": "nasz.localhost"}).json()
    return str(data["body"][0]["value"])


def test_links_are_complete(client: Client, db: None) -> None:
    _centre, page = make_pages(db)
    assert 'href="http://nasz.localhost/cel/"' in text_of(client, page)


def test_links_of_a_translation_stay_in_its_language(client: Client, db: None) -> None:
    _centre, page = make_pages(db)
    english = StandardPage.objects.get(
        translation_key=page.translation_key, locale__language_code="en"
    )
    assert 'href="http://nasz.localhost/en/target/"' in text_of(client, english)


def test_a_client_may_ask_for_markdown(client: Client, db: None) -> None:
    _centre, page = make_pages(db)
    answer = client.get(
        f"/api/v2/pages/{page.pk}/?rich_text_format=markdown", headers={"host": "nasz.localhost"}
    )
    assert "[cel](" in str(answer.json()["body"])


def test_an_unknown_parameter_is_named(client: Client, db: None) -> None:
    make_centre("nasz")
    answer = client.get("/api/v2/pages/?colour=red", headers={"host": "nasz.localhost"})
    assert answer.status_code == 400
    assert "colour" in answer.json()["message"]
