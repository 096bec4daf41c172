"""What is refused before a programme is published, and what is only remarked on."""

import datetime as dt
from typing import Any

import pytest
from wagtail.test.utils.form_data import inline_formset, streamfield

from programmes.models import ProgrammePage
from programmes.remarks import remarks_on
from tests.factories.core import CentreImageFactory
from tests.factories.programmes import ProgrammePageFactory
from tests.programmes.test_admin import create

pytestmark = pytest.mark.django_db
PUBLISH = {"action-publish": "1"}


def publish(client: Any, parent: Any, **changes: Any) -> Any:
    return create(client, parent, **PUBLISH, **changes)


def emblems(*kinds: str) -> Any:
    image = CentreImageFactory()
    return streamfield([(kind, {"image": str(image.pk), "alt": kind}) for kind in kinds])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": "eu"}, "eu_fund"),
        ({"eu_fund": "efs"}, "eu_programme"),
    ],
)
def test_eu_money_is_not_published_without_its_publicity(admin_client, index, changes, field):
    response = publish(admin_client, index, **changes)

    assert list(response.context["form"].errors) == [field]
    assert not ProgrammePage.objects.exists()


def test_a_draft_may_wait_for_its_publicity(admin_client, index):
    response = create(admin_client, index, kind="eu")

    assert response.status_code == 302
    assert not ProgrammePage.objects.get().live


def test_a_row_of_emblems_has_the_union_s(admin_client, index):
    whole = {"eu_fund": "efs", "eu_programme": "RPO"}
    refused = publish(admin_client, index, eu_emblems=emblems("funds", "republic"), **whole)
    assert list(refused.context["form"].errors) == ["eu_emblems"]

    publish(admin_client, index, eu_emblems=emblems("funds", "union"), **whole)
    assert ProgrammePage.objects.get().live


@pytest.mark.parametrize(
    ("window", "remarks"),
    [
        ({"opens_on": dt.date(2018, 3, 1), "closes_on": dt.date(2018, 3, 31)}, 0),
        ({"opens_on": dt.date(2017, 11, 1), "closes_on": dt.date(2017, 12, 1)}, 0),
        ({"opens_on": dt.date(2018, 3, 1)}, 0),
        ({"opens_on": dt.date(2021, 12, 1), "closes_on": dt.date(2022, 1, 1)}, 1),
        ({"opens_on": dt.date(2022, 3, 1)}, 1),
        ({"opens_on": dt.date(2008, 3, 1), "closes_on": dt.date(2008, 3, 31)}, 1),
    ],
)
def test_recruitment_outside_the_period_is_remarked_on(index, window, remarks):
    page = ProgrammePageFactory(
        parent=index,
        starts_on=dt.date(2018, 1, 1),
        ends_on=dt.date(2021, 12, 1),
        period_precision="month",
        recruitment_windows=[window],
    )

    assert len(list(remarks_on(page))) == remarks


def test_a_remark_is_shown_and_the_programme_is_saved(admin_client, index):
    window = {"opens_on": "2021-05-02", "closes_on": "2021-06-01", "places": "", "note": ""}
    response = create(admin_client, index, recruitment_windows=inline_formset([window]))
    page = ProgrammePage.objects.get()

    shown = admin_client.get(response.url).content.decode()

    assert "2021-06-01" in shown
    assert list(remarks_on(page.get_latest_revision_as_object()))


def test_an_empty_row_of_emblems_is_remarked_on(index):
    page = ProgrammePageFactory(parent=index, eu_fund="efs")

    assert len(list(remarks_on(page))) == 1
