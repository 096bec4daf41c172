"""Sections of news and events on the default site."""

import pytest

from tests.factories.home import EventIndexPageFactory, NewsIndexPageFactory


@pytest.fixture
def news_index(centre_home):
    return NewsIndexPageFactory(parent=centre_home)


@pytest.fixture
def event_index(centre_home):
    return EventIndexPageFactory(parent=centre_home)
