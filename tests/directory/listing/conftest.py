"""A Monday at nine, and three offices that differ in everything one can ask for."""

import pytest
import time_machine

from directory.enums import OfficeKind
from tests.directory.pages import MONDAY_AT_NINE
from tests.factories.core import DistrictFactory
from tests.factories.directory import AreaFactory, OfficePageFactory, make_open_office


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(MONDAY_AT_NINE, tick=False):
        yield


@pytest.fixture
def offices(directory):
    """One open with a lift, one card office without hours, one part of the first."""
    centre = make_open_office(directory, title="Centrum", lift="yes", ramp="yes")
    cards = OfficePageFactory(
        parent=directory, title="Karty", kind=OfficeKind.CARD_OFFICE, lift="yes"
    )
    part = OfficePageFactory(parent=centre, title="Rejon", kind=OfficeKind.DEPARTMENT)
    AreaFactory(office=part, district=DistrictFactory(site=directory.get_site(), name="Rejon 1"))
    return {"Centrum": centre, "Karty": cards, "Rejon": part}
