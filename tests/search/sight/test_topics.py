"""The panel lists the topics by which residents find a page among others."""

import pytest
from django.test import Client
from django.urls import reverse

from core.enums import TargetGroup
from directory.enums import LifeSituation
from directory.models import OfficePage, ServicePage, ServicePlace
from search.pipeline import refresh_page
from tests.core.conftest import CentreUnderTest, make_centre
from tests.factories.directory import (
    OfficePageFactory,
    ServiceIndexPageFactory,
    ServicePageFactory,
    make_directory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def centre(db: None) -> CentreUnderTest:
    return make_centre("nasz")


@pytest.fixture
def office(centre: CentreUnderTest) -> OfficePage:
    return OfficePageFactory.create(parent=make_directory(centre.site), title="Klub Seniora")


@pytest.fixture
def service(centre: CentreUnderTest, office: OfficePage) -> ServicePage:
    service = ServicePageFactory.create(
        parent=ServiceIndexPageFactory.create(parent=centre.root),
        life_situations=["illness"],
        target_groups=["seniors"],
    )
    ServicePlace.objects.create(service=service, office=office)
    refresh_page(service)
    return service


def shown(client: Client, service: ServicePage) -> str:
    return client.get(reverse("search_page_sight", args=[service.pk])).content.decode()


@pytest.mark.parametrize("host", ["nasz.localhost", "testserver"])
def test_they_have_the_words_of_the_facets(
    client: Client, centre: CentreUnderTest, service: ServicePage, host: str
) -> None:
    client.force_login(centre.editor)
    client.defaults["HTTP_HOST"] = host
    html = shown(client, service)
    for legend, label in (
        ("Co się stało", LifeSituation.ILLNESS.label),
        ("Dla kogo", TargetGroup.SENIORS.label),
        ("Gdzie", "Klub Seniora"),
    ):
        assert f"<dt>{legend}</dt>" in html
        assert f"<dd>{label}</dd>" in html


def test_what_residents_are_not_told_is_left_out(
    client: Client, centre: CentreUnderTest, service: ServicePage, office: OfficePage
) -> None:
    office.unpublish()
    client.force_login(centre.editor)
    assert "Klub Seniora" not in shown(client, service)
