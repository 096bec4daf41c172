"""Budget lines that named their source come to refer to it, in the table and in drafts."""

import importlib
import json

import pytest
from django.apps import apps
from wagtail_localize.models import TranslationSource

from programmes.models import FundingSource
from tests.factories.programmes import ProgrammePageFactory

pytestmark = pytest.mark.django_db
migration = importlib.import_module("programmes.migrations.0005_lines_refer_to_sources")


def test_drafts_and_sources_of_translations_keep_their_lines(index):
    page = ProgrammePageFactory(parent=index)
    line = {"pk": None, "year": 2019, "source": "eu", "basis": "stated", "amount": "5.00"}
    revision = page.save_revision()
    revision.content = {**revision.content, "budget_lines": [line]}
    revision.save()
    source, _ = TranslationSource.update_or_create_from_instance(page)
    source.content_json = json.dumps({**json.loads(source.content_json), "budget_lines": [line]})
    source.save()
    eu = FundingSource.objects.get(kind="eu", name="")

    def refer(row):
        row["funding_source"] = eu.pk
        del row["source"]

    migration.change_drafts(apps, refer)

    revision.refresh_from_db()
    draft = revision.as_object()
    assert [(row.year, row.source) for row in draft.budget_lines.all()] == [(2019, "eu")]
    source.refresh_from_db()
    assert json.loads(source.content_json)["budget_lines"][0]["funding_source"] == eu.pk


def test_every_kind_has_a_source_from_the_beginning(db):
    rows = FundingSource.objects.filter(name="", site=None, locale__language_code="pl")

    assert sorted(rows.values_list("kind", flat=True)) == sorted(migration.KINDS)
