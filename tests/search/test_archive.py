"""No change is logged when a day passes: what has ended goes into the archive all the same."""

import datetime as dt

import pytest
import time_machine
from wagtail.models import Page

from search.archive import refresh_ageing
from search.models import SearchEntry
from search.pipeline import rebuild
from tests.factories.core import StandardPageFactory, translate
from tests.factories.programmes import EuProjectFactory, ProgrammeIndexPageFactory

pytestmark = pytest.mark.django_db
BEFORE, AFTER = "2021-12-31", "2022-01-01"


@pytest.fixture
def project(home: Page) -> Page:
    """One that runs until December 2021, with a translation; and pages that never age."""
    StandardPageFactory.create(parent=home)
    index = ProgrammeIndexPageFactory.create(parent=home)
    page = EuProjectFactory.create(parent=index, ends_on=dt.date(2021, 12, 1))
    translate(page, "uk", title="Послуги")
    with time_machine.travel(BEFORE):
        rebuild()
    return page


def archived() -> set[str]:
    return set(SearchEntry.objects.filter(archived=True).values_list("title", flat=True))


def test_a_programme_passes_into_the_archive_when_it_has_ended(project: Page) -> None:
    with time_machine.travel(BEFORE):
        assert refresh_ageing() == 0
    rank = SearchEntry.objects.get(page=project).rank
    with time_machine.travel(AFTER):
        assert refresh_ageing() == 2
    assert archived() == {project.title, "Послуги"}
    assert SearchEntry.objects.get(page=project).rank < rank


def test_what_is_in_the_archive_is_not_written_again(project: Page) -> None:
    with time_machine.travel(AFTER):
        refresh_ageing()
        assert refresh_ageing() == 0


def test_many_programmes_are_read_in_as_many_queries_as_few(
    project: Page, django_assert_max_num_queries: object
) -> None:
    for number in range(8):
        EuProjectFactory.create(parent=project.get_parent(), slug=f"projekt-{number}")
    with time_machine.travel(BEFORE):
        rebuild()
        with django_assert_max_num_queries(5):  # type: ignore[operator]
            refresh_ageing()
