"""An editor sees a page before it is public, even before it is saved once."""

import pytest

from home.models import EventIndexPage, EventPage, HomePage, NewsIndexPage, NewsPage, StandardPage
from tests.factories.core import StandardPageFactory, locale_of
from tests.factories.home import EventPageFactory, NewsPageFactory, SupportGroupFactory


def shown(page):
    response = page.make_preview_request(preview_mode=page.default_preview_mode)
    response.render()
    return response


def test_saved_pages(centre_home, news_index, event_index):
    pages = [
        centre_home,
        news_index,
        event_index,
        StandardPageFactory(parent=centre_home),
        NewsPageFactory(parent=news_index),
        EventPageFactory(parent=event_index),
    ]
    for page in pages:
        page.title = f"Szkic {page.pk}"
        response = shown(page)
        assert response.status_code == 200
        assert f"Szkic {page.pk}" in response.text


@pytest.mark.parametrize(
    "page_type", [HomePage, StandardPage, NewsIndexPage, NewsPage, EventIndexPage, EventPage]
)
def test_pages_that_were_never_saved(centre_home, page_type):
    facts = {"starts_on": "2014-09-15"} if page_type is EventPage else {}
    page = page_type(title="Nowa", slug="nowa", locale=locale_of("pl"), **facts)
    page.path = f"{centre_home.path}0001"
    page.depth = centre_home.depth + 1
    page.clean_fields(exclude=["translation_key", "content_type", "owner"])

    assert shown(page).status_code == 200


def test_unsaved_rows_show(event_index):
    group = SupportGroupFactory(parent=event_index)
    group.contacts.create(role="Terapeutka GOPP", number="58 347 89 30")

    assert "Terapeutka GOPP" in shown(group).text
