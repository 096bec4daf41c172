"""Nothing that editors wrote is lost when the shape of programmes changes."""

import uuid
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from wagtail.models import Locale
from wagtail_localize.models import (
    StringTranslation,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)

from programmes.models import Institution, ProgrammePage
from tests.factories.core import make_centre_site
from tests.factories.programmes import ProgrammePageFactory

pytestmark = pytest.mark.django_db
goals: Any = import_module("programmes.migrations.0007_goals")
once: Any = import_module("programmes.migrations.0009_name_institutions_once")


def test_a_goal_keeps_its_text():
    assert goals.TextToGoal().apply("<p>Więcej samodzielności.</p>") == {
        "text": "<p>Więcej samodzielności.</p>",
        "level": "",
        "indicators": [],
    }


def test_a_translated_goal_keeps_its_translation(index):
    goal = {"text": "<p>Więcej samodzielności.</p>", "level": "", "indicators": []}
    page = ProgrammePageFactory(parent=index, goals=[("goal", goal)])
    source, _ = TranslationSource.get_or_create_from_instance(page)
    (new,) = TranslationContext.objects.filter(path__startswith="goals.")
    path = new.path
    assert path.endswith(".text")
    locale = Locale.objects.get_or_create(language_code="en")[0]
    (segment,) = source.stringsegment_set.filter(context=new)
    StringTranslation.objects.create(
        translation_of=segment.string, locale=locale, context=new, data="More independence."
    )
    old = path.removesuffix(".text")
    TranslationContext.objects.filter(pk=new.pk).update(
        path=old, path_id=uuid.uuid5(goals.PATHS, old)
    )

    goals.keep_translations(apps, None)
    source.update_from_db()

    assert TranslatableObject.objects.count() == 1
    (found,) = StringTranslation.objects.filter(context__path=path)
    assert found.data == "More independence."
    assert source.stringsegment_set.get(context__path=path).context_id == found.context_id
    assert ProgrammePage.objects.get(pk=page.pk).goals[0].value["level"] == ""


def test_partners_of_one_name_become_one_institution_of_their_centre(index):
    other = make_centre_site("slupsk.localhost", is_default=False)
    institutions = once.Institutions(apps)

    first = institutions.at(index.path, "Krąg", "", None)
    same = institutions.at(index.path, " Krąg ", "", None)
    elsewhere = institutions.at(other.root_page.path + "0001", "Krąg", "", None)
    with_site = institutions.at(index.path, "Krąg", "https://krag.example/", None)

    assert same == first
    assert {first, elsewhere, with_site} == set(Institution.objects.all())
    assert elsewhere.site == other


def test_partners_of_drafts_are_kept(index):
    rows = [
        {"pk": 7, "sort_order": 0, "name": "Krąg", "role": "leader", "url": "", "logo": 99},
        {
            "pk": None,
            "sort_order": 1,
            "name": "SP nr 2",
            "role": "partner",
            "url": "",
            "logo": None,
        },
    ]
    content = {"path": index.path, "partners": rows}

    assert once.change_version(content, once.Institutions(apps), images=set())
    names = {row.pk: row.name for row in Institution.objects.all()}
    assert [(row["pk"], names[row["institution"]], row["role"]) for row in rows] == [
        (7, "Krąg", "leader"),
        (None, "SP nr 2", "partner"),
    ]
    assert not once.change_version(content, once.Institutions(apps), images=set())
