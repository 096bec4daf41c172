"""A directory on the default site."""

import pytest

from tests.factories.directory import make_directory


@pytest.fixture
def directory(centre_home):
    return make_directory(centre_home.sites_rooted_here.get(), slug="placowki")
