"""An editor of one centre sees and touches only that centre's things."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale, Workflow

from core.alerts import Alert
from core.centre_settings import CentreSettings
from core.centre_words import CentreWords
from core.district import District
from core.media import CentreDocument
from core.users import CentreUser
from home.models import StandardPage
from tests.core.conftest import CentreUnderTest

pytestmark = pytest.mark.usefixtures("wagtails_indices")

Centres = tuple[CentreUnderTest, CentreUnderTest]


def page_of(centre: CentreUnderTest) -> StandardPage:
    return centre.root.add_child(instance=StandardPage(title="Strona", slug="strona"))


def test_pages_of_another_centre_are_closed(client: Client, centres: Centres) -> None:
    ours, theirs = centres
    client.force_login(ours.publisher)
    own = client.get(reverse("wagtailadmin_pages:edit", args=[page_of(ours).pk]))
    foreign = client.get(reverse("wagtailadmin_pages:edit", args=[page_of(theirs).pk]))
    assert (own.status_code, foreign.status_code) == (200, 302)


@pytest.mark.parametrize("route", ["wagtailadmin_choose_page", "wagtailadmin_choose_page_search"])
def test_pages_of_another_centre_are_not_offered(
    client: Client, centres: Centres, route: str
) -> None:
    ours, theirs = centres
    for centre in centres:
        title = f"Dział {centre.site.site_name}"
        centre.root.add_child(instance=StandardPage(title=title, slug="dzial"))
    client.force_login(ours.publisher)

    html = client.get(reverse(route), {"q": "Dział"}).content.decode()
    below = client.get(
        reverse("wagtailadmin_choose_page_child", args=[theirs.root.pk])
    ).content.decode()

    assert (ours.site.site_name in html, theirs.site.site_name in html) == (True, False)
    assert f"Dział {theirs.site.site_name}" not in below


def test_a_right_on_one_section_opens_the_chooser_to_the_whole_centre(
    client: Client, centres: Centres
) -> None:
    ours, theirs = centres
    section = page_of(ours)
    office = ours.root.add_child(instance=StandardPage(title="Kasa główna", slug="kasa"))
    theirs.root.add_child(instance=StandardPage(title="Kasa obca", slug="kasa"))
    writer = CentreUser.objects.create_user(username="tylko-dzial")
    group = Group.objects.create(name="Dział")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=section, permission=change)
    writer.groups.add(group)
    client.force_login(writer)

    url = reverse("wagtailadmin_choose_page_search")
    html = client.get(url, {"q": "Kasa"}).content.decode()

    assert office.title in html
    assert "Kasa obca" not in html


def test_writers_propose_and_publishers_publish(client: Client, centres: Centres) -> None:
    ours, _theirs = centres
    permissions = page_of(ours).permissions_for_user
    assert not permissions(ours.editor).can_publish()
    assert permissions(ours.editor).can_edit()
    assert permissions(ours.publisher).can_publish()


def test_a_submitted_page_goes_to_the_publishers_of_its_own_centre(centres: Centres) -> None:
    ours, theirs = centres
    page = page_of(ours)
    page.save_revision()
    state = page.get_workflow().start(page, ours.editor)
    task = state.current_task_state.task.specific
    assert task.user_can_access_editor(page, ours.publisher)
    assert not task.user_can_access_editor(page, theirs.publisher)
    assert Workflow.objects.filter(name__startswith=ours.site.site_name).count() == 1


def make_snippet(model: type[Model], centre: CentreUnderTest) -> Model:
    polish = Locale.get_default()
    if model is District:
        return District.objects.create(site=centre.site, name="Rejon 1")
    if model is Alert:
        return Alert.objects.create(site=centre.site, title="Mróz", locale=polish)
    return CentreWords.objects.create(
        site=centre.site, name="Ośrodek", short_name="MOPS", locale=polish
    )


@pytest.mark.parametrize("model", [Alert, CentreWords, District])
@pytest.mark.parametrize("view", ["edit", "delete", "history", "usage"])
def test_snippets_of_another_centre_are_closed(
    client: Client, centres: Centres, model: type[Model], view: str
) -> None:
    ours, theirs = centres
    client.force_login(ours.publisher)
    name = model.snippet_viewset.get_url_name(view)  # type: ignore[attr-defined]
    own = client.get(reverse(name, args=[make_snippet(model, ours).pk]))
    foreign = client.get(reverse(name, args=[make_snippet(model, theirs).pk]))
    assert (own.status_code, foreign.status_code) == (200, 302)


@pytest.mark.parametrize("model", [Alert, CentreWords, District])
@pytest.mark.parametrize("view", ["list", "chooser"])
def test_lists_show_the_own_centre_only(
    client: Client, centres: Centres, model: type[Model], view: str
) -> None:
    ours, theirs = centres
    own, foreign = make_snippet(model, ours), make_snippet(model, theirs)
    client.force_login(ours.publisher)
    viewset = model.snippet_viewset  # type: ignore[attr-defined]
    name = viewset.get_url_name("list")
    if view == "chooser":
        name = viewset.chooser_viewset.get_url_name("choose")
    text = client.get(reverse(name)).content.decode()
    assert f"/{own.pk}/" in text
    assert f"/{foreign.pk}/" not in text


def test_the_form_offers_the_own_site_only(client: Client, centres: Centres) -> None:
    ours, theirs = centres
    client.force_login(ours.publisher)
    add = reverse(District.snippet_viewset.get_url_name("add"))
    form = client.get(add).context["form"]
    assert list(form.fields["site"].queryset) == [ours.site]
    client.post(
        add, {"site": theirs.site.pk, "name": "Rejon 9", "kind": "city_part", "sort_order": 0}
    )
    assert not District.objects.filter(site=theirs.site).exists()


def test_settings_of_another_centre_are_closed(client: Client, centres: Centres) -> None:
    ours, theirs = centres
    client.force_login(ours.publisher)
    meta = CentreSettings._meta
    answers = [
        client.get(
            reverse("wagtailsettings:edit", args=[meta.app_label, meta.model_name, centre.site.pk])
        ).status_code
        for centre in (ours, theirs)
    ]
    assert answers == [200, 302]


def test_documents_of_another_centre_are_closed(client: Client, centres: Centres) -> None:
    documents = [
        CentreDocument.objects.create(
            title="Regulamin", collection=centre.collection, file=ContentFile(b"%PDF", "r.pdf")
        )
        for centre in centres
    ]
    client.force_login(centres[0].publisher)
    answers = [
        client.get(reverse("wagtaildocs:edit", args=[document.pk])).status_code
        for document in documents
    ]
    assert answers == [200, 302]
