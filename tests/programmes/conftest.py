"""A section of programmes on the default site."""

import datetime as dt
from typing import Any

import pytest

from tests.factories.core import DistrictFactory
from tests.factories.programmes import ProgrammeIndexPageFactory

MAY_2026 = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def index(centre_home: Any) -> Any:
    return ProgrammeIndexPageFactory(parent=centre_home)


@pytest.fixture
def district(centre_site: Any) -> Any:
    return DistrictFactory(site=centre_site, name="Rejon 1")
