"""Where an alert shows, and what it does not give away."""

import pytest
from django.test import Client
from wagtail.models import Locale

from core.alerts import Alert, alerts_for
from core.api.representations import page_json
from home.models import StandardPage
from tests.core.conftest import CentreUnderTest, make_centre
from tests.core.test_privacy import draft, mirror_of_restricted, restricted


@pytest.fixture
def centre(db: None) -> CentreUnderTest:
    return make_centre("nasz")


def make_alert(centre: CentreUnderTest, **fields: object) -> Alert:
    return Alert.objects.create(
        site=centre.site, title="Mróz", locale=Locale.get_default(), **fields
    )


def test_a_section_keeps_its_alert_in_every_language(centre: CentreUnderTest) -> None:
    section = centre.root.add_child(instance=StandardPage(title="Dział", slug="dzial"))
    page = section.add_child(instance=StandardPage(title="Strona", slug="strona"))
    other = centre.root.add_child(instance=StandardPage(title="Inna", slug="inna"))
    english, _ = Locale.objects.get_or_create(language_code="en")
    copies = [p.copy_for_translation(english) for p in (centre.root, section, page)]
    alert = make_alert(centre, section=section)
    assert alerts_for(centre.site, page, "pl") == [alert]
    assert alerts_for(centre.site, copies[-1], "en") == [alert]
    assert alerts_for(centre.site, copies[0], "en") == []
    assert alerts_for(centre.site, other, "pl") == []


@pytest.mark.parametrize("hide", [draft, restricted, mirror_of_restricted])
def test_links_give_nothing_away(client: Client, centre: CentreUnderTest, hide) -> None:
    hidden = hide(centre)
    make_alert(centre, link_page=hidden)
    shown = client.get("/", headers={"host": centre.site.hostname}).content.decode()
    assert "Mróz" in shown
    assert hidden.title not in shown
    assert page_json(hidden, None) is None
