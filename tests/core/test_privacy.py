"""Nothing that is not public shows: not as a page, not in a menu, not over the API."""

from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from core.media import CentreDocument
from home.models import StandardPage
from tests.core.conftest import CentreUnderTest, make_centre

pytestmark = pytest.mark.usefixtures("wagtails_indices")

SECRET = "Poufna notatka"
Hide = Callable[[CentreUnderTest], Page]


@pytest.fixture
def centre(db: None) -> CentreUnderTest:
    return make_centre("nasz")


def add(parent: Page, **fields: object) -> StandardPage:
    page = StandardPage(title=SECRET, slug="notatka", show_in_menus=True, **fields)
    return parent.add_child(instance=page)


def restrict(page: Page) -> Page:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


def draft(centre: CentreUnderTest) -> Page:
    return add(centre.root, live=False)


def restricted(centre: CentreUnderTest) -> Page:
    return restrict(add(centre.root))


def under_restricted(centre: CentreUnderTest) -> Page:
    section = restrict(centre.root.add_child(instance=StandardPage(title="Dział", slug="dzial")))
    return add(section)


def mirror_of_restricted(centre: CentreUnderTest) -> Page:
    hidden = restrict(centre.root.add_child(instance=StandardPage(title="Dział", slug="dzial")))
    secret = add(hidden)
    return secret.create_alias(parent=centre.root, update_slug="lustro")


HIDDEN = pytest.mark.parametrize(
    "hide", [draft, restricted, under_restricted, mirror_of_restricted]
)


def host(centre: CentreUnderTest) -> dict[str, str]:
    return {"host": centre.site.hostname}


@HIDDEN
def test_page_is_not_shown(client: Client, centre: CentreUnderTest, hide: Hide) -> None:
    page = hide(centre)
    response = client.get(page.relative_url(centre.site), headers=host(centre), follow=False)
    assert response.status_code in {302, 404}
    assert SECRET not in response.content.decode()


@HIDDEN
def test_page_is_in_no_menu(client: Client, centre: CentreUnderTest, hide: Hide) -> None:
    hide(centre)
    assert SECRET not in client.get("/", headers=host(centre)).content.decode()


@HIDDEN
@pytest.mark.parametrize(
    "query",
    [
        "",
        "?fields=*",
        "?type=home.StandardPage",
        f"?title={SECRET}",
        "?slug=notatka",
        "?child_of=root",
        "?descendant_of=root",
        "?locale=pl",
        "?order=random",
    ],
)
def test_page_is_in_no_list_of_the_api(
    client: Client, centre: CentreUnderTest, hide: Hide, query: str
) -> None:
    hide(centre)
    response = client.get(f"/api/v2/pages/{query}", headers=host(centre))
    assert response.status_code in {200, 400}
    assert SECRET not in response.content.decode()


@HIDDEN
def test_page_cannot_be_read_or_found_over_the_api(
    client: Client, centre: CentreUnderTest, hide: Hide
) -> None:
    page = hide(centre)
    path = page.relative_url(centre.site)
    addresses = [f"/api/v2/pages/{page.pk}/", f"/api/v2/pages/find/?html_path={path}"]
    answers = [client.get(url, headers=host(centre)).status_code for url in addresses]
    assert answers == [404, 404]


def test_another_centres_pages_are_not_in_the_api(client: Client, centre: CentreUnderTest) -> None:
    other = make_centre("ich")
    add(other.root)
    assert SECRET not in client.get("/api/v2/pages/", headers=host(centre)).content.decode()


def test_documents_of_private_collections_stay_private(
    client: Client, centre: CentreUnderTest
) -> None:
    private: Collection = centre.collection.add_child(name="Poufne")
    CollectionViewRestriction.objects.create(
        collection=private, restriction_type=CollectionViewRestriction.LOGIN
    )
    document = CentreDocument.objects.create(
        title=SECRET, collection=private, file=ContentFile(b"%PDF", "a.pdf")
    )
    assert SECRET not in client.get("/api/v2/documents/", headers=host(centre)).content.decode()
    assert client.get(document.url, headers=host(centre)).status_code == 302
