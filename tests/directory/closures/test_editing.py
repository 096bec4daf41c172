"""The form of closures: refused past, offices counted before saving, rights by centre."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from wagtail.models import Collection

from core.groups import ensure_centre_groups
from core.models import CentreUser
from directory.models import Closure
from tests.factories.core import locale_of, make_centre_site
from tests.factories.directory import (
    ClosureFactory,
    close_offices,
    make_directory,
    make_open_office,
)

pytestmark = pytest.mark.django_db


def url(view, *args):
    return reverse(Closure.snippet_viewset.get_url_name(view), args=args)


@pytest.fixture
def boss(client):
    client.force_login(CentreUser.objects.create_superuser("szef", "s@example.org", "tajne-haslo"))
    return client


def data_for(site, *offices, **fields):
    plain = {"site": site.pk, "reason": "Szkolenie", "starts_on": "2026-12-01", "ends_on": ""}
    chosen = {"offices": [office.pk for office in offices]} if offices else {"all_offices": "on"}
    return plain | chosen | {"announced_from": ""} | fields


def send(client, address, data):
    """Press Save, and once more if that is what the form asks for."""
    response = client.post(address, data)
    if response.status_code == 200:
        form = response.context["form"]
        if [error.code for error in form.non_field_errors().data] == ["unconfirmed"]:
            return client.post(address, data | {"confirmed": form["confirmed"].value()})
    return response


def test_the_offices_are_named_before_anything_is_saved(boss, site, centre_office, cash_desk):
    data = data_for(site)
    asked = boss.post(url("add"), data)

    assert not Closure.objects.exists()
    (question,) = asked.context["form"].non_field_errors()
    assert "2" in question
    assert "Kasa" in question
    page = asked.content.decode()
    assert question in page
    assert [message.level_tag for message in asked.context["messages"]] == ["warning"]
    confirmed = re.search(r'name="confirmed" value="(\w+)"', page)[1]

    saved = boss.post(url("add"), data | {"confirmed": confirmed})
    assert saved.status_code == 302
    assert Closure.objects.get().all_offices


def test_a_confirmation_holds_for_what_was_asked_only(boss, site, centre_office, cash_desk):
    asked = boss.post(url("add"), data_for(site, cash_desk))
    confirmed = {"confirmed": asked.context["form"]["confirmed"].value()}

    assert boss.post(url("add"), data_for(site) | confirmed).status_code == 200
    assert not Closure.objects.exists()


def test_chosen_offices_are_saved(boss, site, centre_office, cash_desk):
    assert send(boss, url("add"), data_for(site, cash_desk)).status_code == 302
    assert list(Closure.objects.get().offices.all()) == [cash_desk]


def test_a_better_wording_needs_no_second_look(boss, site, cash_desk):
    closure = close_offices(site, starts_on=dt.date(2026, 12, 1))

    response = boss.post(url("edit", closure.pk), data_for(site, reason="Szkolenie BHP"))

    assert response.status_code == 302
    assert Closure.objects.get().reason == "Szkolenie BHP"


def test_other_offices_are_asked_about_again(boss, site, centre_office, cash_desk):
    closure = close_offices(site, cash_desk, starts_on=dt.date(2026, 12, 1))

    response = boss.post(url("edit", closure.pk), data_for(site, centre_office))

    assert response.context["form"].non_field_errors().data[0].code == "unconfirmed"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"starts_on": "2026-11-22"}, "starts_on"),
        ({"starts_on": "2026-11-20", "ends_on": "2026-12-01"}, "starts_on"),
        ({"ends_on": "2026-11-30"}, "ends_on"),
        ({"announced_from": "2026-12-02"}, "announced_from"),
        ({"reason": ""}, "reason"),
    ],
)
def test_mistakes_are_refused_at_their_field(boss, site, cash_desk, fields, wrong):
    response = send(boss, url("add"), data_for(site, **fields))

    assert list(response.context["form"].errors) == [wrong]


def test_a_running_closure_may_end_sooner_but_not_begin_otherwise(boss, site, cash_desk):
    closure = close_offices(site, starts_on=dt.date(2026, 11, 16), ends_on=dt.date(2026, 11, 27))
    edit = url("edit", closure.pk)
    began = {"starts_on": "2026-11-16"}

    sooner = send(boss, edit, data_for(site, **began, ends_on="2026-11-20"))
    assert list(sooner.context["form"].errors) == ["ends_on"]
    earlier = send(boss, edit, data_for(site, starts_on="2026-11-17", ends_on="2026-11-27"))
    assert list(earlier.context["form"].errors) == ["starts_on"]
    assert send(boss, edit, data_for(site, **began, ends_on="2026-11-22")).status_code == 302


def test_none_and_all_and_some_are_told_apart(boss, site, cash_desk):
    nothing = send(boss, url("add"), data_for(site) | {"all_offices": ""})
    assert list(nothing.context["form"].errors) == ["offices"]
    both = send(boss, url("add"), data_for(site, cash_desk, all_offices="on"))
    assert list(both.context["form"].errors) == ["all_offices"]


def test_offices_of_another_centre_are_refused(boss, site, cash_desk):
    other = make_centre_site("inny.localhost", is_default=False)
    foreign = make_open_office(make_directory(other), title="Cudza")

    response = send(boss, url("add"), data_for(site, cash_desk, foreign))

    assert list(response.context["form"].errors) == ["offices"]
    assert "Cudza" in response.context["form"].errors["offices"][0]


def test_a_translation_has_its_reason_only(boss, site, cash_desk):
    closure = close_offices(site, cash_desk)
    english = ClosureFactory(
        site=site,
        locale=locale_of("en"),
        translation_key=closure.translation_key,
        reason="Training",
    )

    form = boss.get(url("edit", english.pk)).context["form"]

    assert [name for name in form.fields if name != "confirmed"] == ["reason"]
    boss.post(url("edit", english.pk), {"reason": "Staff training"})
    assert Closure.objects.get(pk=english.pk).reason == "Staff training"


def test_publishers_close_offices_of_their_own_centre_only(client, site, cash_desk):
    other = make_centre_site("inny.localhost", is_default=False)
    foreign = close_offices(other)
    own = close_offices(site, starts_on=dt.date(2026, 12, 1))
    collection = Collection.get_first_root_node().add_child(name="nasz")
    writers, publishers = ensure_centre_groups(site, collection)
    user = CentreUser.objects.create_user(username="p")
    user.groups.add(publishers)
    client.force_login(user)

    assert client.get(url("edit", own.pk)).status_code == 200
    assert client.get(url("edit", foreign.pk)).status_code == 302
    form = client.get(url("add")).context["form"]
    assert list(form.fields["site"].queryset) == [site]
    assert list(form.fields["offices"].queryset) == [cash_desk]
    user.groups.set([writers])
    assert client.get(url("add")).status_code == 302
