"""A funding source that drafts or old versions name."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone

from programmes.models import BudgetLine, FundingSource, ProgrammePage
from tests.factories.core import translate
from tests.factories.programmes import ProgrammePageFactory, funding_source

pytestmark = pytest.mark.django_db


def line(source) -> dict:
    return {"year": 2019, "funding_source": source, "amount": Decimal("328520.00")}


def with_lines(page, *sources):
    """The page with other lines than stand in the database."""
    draft = page.get_latest_revision_as_object()
    draft.budget_lines = [BudgetLine(**line(source)) for source in sources]
    return draft


@pytest.fixture
def source(db):
    return funding_source("state", "Dotacja MRPiPS")


@pytest.fixture
def page(index, source):
    """Published without lines; its draft has one of the source."""
    page = ProgrammePageFactory(parent=index)
    with_lines(page, source).save_revision()
    page.refresh_from_db()
    return page


def delete_url(source) -> str:
    return reverse(source.snippet_viewset.get_url_name("delete"), args=[source.pk])


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_source_that_a_draft_names_is_kept_and_the_draft_is_named(
    admin_client, page, source, method
):
    response = getattr(admin_client, method)(delete_url(source), follow=True)

    assert FundingSource.objects.filter(pk=source.pk).exists()
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in response.content.decode()
    assert page.title in response.content.decode()


def test_so_it_is_when_several_are_deleted_at_once(admin_client, page, source):
    other = funding_source("eu", "EFS")
    url = reverse("wagtail_bulk_action", args=["programmes", "fundingsource", "delete"])

    admin_client.post(f"{url}?id={source.pk}&id={other.pk}")

    assert FundingSource.objects.filter(pk__in=[source.pk, other.pk]).count() == 2


def test_no_other_way_deletes_it_either(page, source):
    with pytest.raises(ProtectedError) as refused:
        source.delete()

    assert refused.value.protected_objects == {page}


def test_a_version_that_waits_for_its_day_counts_too(index, source):
    page = ProgrammePageFactory(parent=index)
    draft = with_lines(page, source)
    draft.go_live_at = timezone.now() + dt.timedelta(days=2)
    draft.save_revision().publish()
    with_lines(page).save_revision()

    with pytest.raises(ProtectedError):
        source.delete()


def test_once_no_draft_names_it_a_source_is_deleted(admin_client, page, source):
    with_lines(page).save_revision()

    admin_client.post(delete_url(source))

    assert not FundingSource.objects.filter(pk=source.pk).exists()


@pytest.fixture
def old_version(page, source):
    """A version that names a source which was deleted since."""
    revision = page.latest_revision
    with_lines(page).save_revision()
    source.delete()
    return revision


def test_an_old_version_keeps_the_line_whose_source_is_gone(old_version):
    draft = old_version.as_object()

    (kept,) = draft.budget_lines.all()
    assert (kept.year, kept.amount, kept.source) == (2019, Decimal("328520.00"), "unspecified")
    assert draft.budget.headline.total == Decimal("328520.00")


def test_old_versions_are_shown_compared_and_brought_back(admin_client, page, old_version):
    latest = page.get_latest_revision()
    addresses = [
        reverse("wagtailadmin_pages:revisions_view", args=[page.pk, old_version.pk]),
        reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old_version.pk]),
        reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, old_version.pk, latest.pk]),
    ]

    answers = [admin_client.get(address) for address in addresses]

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert "328520" in answers[1].content.decode().replace(" ", "").replace("\xa0", "")


@pytest.fixture
def twins(index, source):
    """A programme with a line of the source, and its translation with a copy of it."""
    page = ProgrammePageFactory(parent=index, budget_lines=[line(source)])
    twin = translate(page, "en")
    assert twin.budget_lines.count() == 1
    return page, twin


def test_a_published_line_keeps_its_source_and_leads_to_its_page(admin_client, twins, source):
    response = admin_client.post(delete_url(source), follow=True)

    page, twin = twins
    html = response.content.decode()
    assert FundingSource.objects.filter(pk=source.pk).exists()
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in html
    assert reverse("wagtailadmin_pages:edit", args=[twin.pk]) not in html
    with pytest.raises(ProtectedError):
        source.delete()


def test_copies_of_translations_do_not_keep_a_source_that_the_page_itself_left(
    admin_client, twins, source
):
    page, twin = twins
    with_lines(page).save_revision().publish()

    admin_client.post(delete_url(source))

    assert not FundingSource.objects.filter(pk=source.pk).exists()
    assert not BudgetLine.objects.exists()
    twin.refresh_from_db()
    twin.get_latest_revision().publish()  # it still names the source
    assert not twin.budget_lines.exists()


def test_a_translation_whose_page_is_gone_keeps_its_source(admin_client, twins, source):
    page, twin = twins
    page.delete()

    response = admin_client.post(delete_url(source), follow=True)

    assert FundingSource.objects.filter(pk=source.pk).exists()
    assert reverse("wagtailadmin_pages:edit", args=[twin.pk]) in response.content.decode()
    twin.delete()
    admin_client.post(delete_url(source))
    assert not FundingSource.objects.filter(pk=source.pk).exists()


def test_a_translation_made_anew_from_an_older_version_takes_no_line_without_a_source(
    twins, source
):
    page, twin = twins
    old = page.get_latest_revision() or page.save_revision()
    with_lines(page).save_revision().publish()
    twin.save_revision()
    source.delete()

    instance = old.as_object()
    instance.copy_child_relation("budget_lines", twin)
    twin.save()

    assert not ProgrammePage.objects.get(pk=twin.pk).budget_lines.exists()
