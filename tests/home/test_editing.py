"""What an editor does in the admin: where pages go, what the form refuses, publishing on time."""

import datetime as dt

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core import clock
from home.enums import EventFrequency
from home.models import (
    EventIndexPage,
    EventPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    StandardPage,
)
from tests.factories.core import CentreDocumentFactory, locale_of, translate
from tests.factories.home import NewsPageFactory, SupportGroupFactory

OWN_TYPES = (HomePage, StandardPage, NewsIndexPage, NewsPage, EventIndexPage, EventPage)


@pytest.fixture
def editor_client(client, centre_home, django_user_model):
    """A signed-in editor who may write and publish on this site, and nothing else."""
    group = Group.objects.create(name="Redakcja")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in ("add_page", "change_page", "publish_page"):
        GroupPagePermission.objects.create(
            group=group,
            page=centre_home,
            permission=Permission.objects.get(
                codename=codename, content_type__app_label="wagtailcore"
            ),
        )
    editor = django_user_model.objects.create_user("redaktorka", password="tajne")
    editor.groups.add(group)
    client.force_login(editor)
    return client


def news_form(**fields):
    return nested_form_data(
        {
            "title": "Nagroda dla miasta",
            "slug": "nagroda",
            "summary": "Miasto zostało laureatem.",
            "date": "2014-10-03",
            "category": "award",
            "archive_on": "",
            "body": streamfield([("rich_text", rich_text("<p>86 gmin.</p>"))]),
            "attachments": inline_formset([]),
            "comments": inline_formset([]),
            "review_months": "12",
            "action-publish": "publish",
        }
        | fields
    )


@pytest.mark.parametrize(
    ("parent", "allowed"),
    [
        (Page, {HomePage}),
        (HomePage, {StandardPage, NewsIndexPage, EventIndexPage}),
        (StandardPage, {StandardPage}),
        (NewsIndexPage, {NewsPage}),
        (NewsPage, set()),
        (EventIndexPage, {EventPage}),
        (EventPage, set()),
    ],
)
def test_a_page_goes_only_where_it_belongs(parent, allowed):
    assert set(parent.allowed_subpage_models()) & set(OWN_TYPES) == allowed


@pytest.mark.parametrize("page_type", OWN_TYPES)
def test_every_type_says_what_it_is_for(page_type):
    assert page_type.get_page_description()


def test_an_editor_creates_and_publishes_news(editor_client, news_index):
    document = CentreDocumentFactory()
    rows = inline_formset([{"document": str(document.pk), "title": "Regulamin konkursu"}])
    url = reverse("wagtailadmin_pages:add", args=["home", "newspage", news_index.pk])

    response = editor_client.post(url, news_form(attachments=rows))

    assert response.status_code == 302, response.context["form"].errors
    news = NewsPage.objects.get(slug="nagroda")
    assert news.live
    assert [str(row) for row in news.attachments.all()] == ["Regulamin konkursu"]
    html = editor_client.get("/aktualnosci/nagroda/").content.decode()
    assert "86\N{NO-BREAK SPACE}gmin." in html or "86 gmin." in html


def test_the_form_of_news_begins_with_today(editor_client, news_index):
    url = reverse("wagtailadmin_pages:add", args=["home", "newspage", news_index.pk])

    with time_machine.travel(dt.datetime(2026, 5, 12, 10, tzinfo=dt.UTC)):
        form = editor_client.get(url).context["form"]

    assert form["date"].value() == dt.date(2026, 5, 12)


def test_the_form_names_the_field_that_is_wrong(editor_client, news_index):
    url = reverse("wagtailadmin_pages:add", args=["home", "newspage", news_index.pk])

    response = editor_client.post(url, news_form(archive_on="2014-01-01"))

    assert response.status_code == 200
    assert set(response.context["form"].errors) == {"archive_on"}
    assert not NewsPage.objects.exists()


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"ends_on": dt.date(2014, 9, 1)}, "ends_on"),
        ({"end_time": dt.time(12)}, "end_time"),
        ({"start_time": None}, "start_time"),
        ({"frequency": EventFrequency.ONCE}, "frequency"),
        ({"frequency": EventFrequency.MONTHLY, "starts_on": dt.date(2014, 10, 31)}, "starts_on"),
        ({"meetings": 0}, "meetings"),
    ],
)
def test_events_that_contradict_themselves_are_refused(event_index, facts, field):
    event = SupportGroupFactory.build(locale=locale_of("pl"), slug="grupa", **facts)

    with pytest.raises(ValidationError) as refused:
        event.full_clean(exclude=["path", "depth", "translation_key"])

    assert set(refused.value.message_dict) == {field}


def test_a_festival_may_end_on_another_day_at_an_earlier_hour(event_index):
    SupportGroupFactory(
        parent=event_index,
        frequency=EventFrequency.ONCE,
        meetings=None,
        ends_on=dt.date(2014, 9, 16),
        start_time=dt.time(18),
        end_time=dt.time(14),
    ).full_clean()


def test_a_translation_has_no_facts_to_edit(admin_client, news_index):
    news = NewsPageFactory(parent=news_index, slug="nagroda")
    twin = translate(news, "en", title="Award")

    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[twin.pk])).context["form"]

    assert "date" not in form.fields
    assert "title" in form.fields


def test_a_translation_with_stale_facts_can_still_be_saved(admin_client, news_index):
    news = NewsPageFactory(parent=news_index, slug="nagroda")
    twin = translate(news, "en", title="Award")
    NewsPage.objects.filter(pk=twin.pk).update(archive_on=dt.date(2000, 1, 1))
    data = news_form(title="Prize", slug="prize")

    response = admin_client.post(reverse("wagtailadmin_pages:edit", args=[twin.pk]), data)

    assert response.status_code == 302, response.context["form"].errors
    twin.refresh_from_db()
    assert twin.title == "Prize"


def test_news_appears_and_goes_on_time(client, news_index):
    start = clock.now()
    news = NewsPageFactory(
        parent=news_index,
        slug="nagroda",
        live=False,
        go_live_at=start + dt.timedelta(hours=1),
        expire_at=start + dt.timedelta(hours=3),
    )
    news.save_revision(approved_go_live_at=news.go_live_at)
    statuses = []
    for hours in (0, 2, 4):
        with time_machine.travel(start + dt.timedelta(hours=hours)):
            call_command("publish_scheduled")
            statuses.append(client.get("/aktualnosci/nagroda/").status_code)

    assert statuses == [404, 200, 404]
