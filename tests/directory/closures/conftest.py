"""Two offices of a centre on a Monday at nine."""

import pytest
import time_machine

from tests.directory.pages import MONDAY_AT_NINE
from tests.factories.directory import make_open_office


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(MONDAY_AT_NINE, tick=False):
        yield


@pytest.fixture
def site(directory):
    return directory.get_site()


@pytest.fixture
def centre_office(directory):
    return make_open_office(directory, title="Centrum Pracy Socjalnej", slug="cps")


@pytest.fixture
def cash_desk(directory):
    return make_open_office(directory, title="Kasa", slug="kasa")
