"""Five sources, one for each kind, and every line refers to the one that it named.

Drafts keep their lines as JSON, and so do sources of translations: these are led along.
"""

import json

from django.conf import settings
from django.db import migrations

KINDS = ("state", "eu", "own", "other", "unspecified")


def refer(apps, schema_editor):
    locale, _ = apps.get_model("wagtailcore", "Locale").objects.get_or_create(
        language_code=settings.LANGUAGE_CODE
    )
    model = apps.get_model("programmes", "FundingSource")
    ids = {kind: model.objects.create(kind=kind, locale=locale).pk for kind in KINDS}
    lines = apps.get_model("programmes", "BudgetLine").objects
    for kind, pk in ids.items():
        lines.filter(source=kind).update(funding_source_id=pk)

    def by_reference(line):
        line["funding_source"] = ids.get(line.pop("source", None), ids["unspecified"])

    change_drafts(apps, by_reference)


def name(apps, schema_editor):
    kinds = dict(apps.get_model("programmes", "FundingSource").objects.values_list("pk", "kind"))
    lines = apps.get_model("programmes", "BudgetLine").objects
    for pk, kind in kinds.items():
        lines.filter(funding_source_id=pk).update(source=kind)

    def by_name(line):
        line["source"] = kinds.get(line.pop("funding_source", None), "unspecified")

    change_drafts(apps, by_name)
    lines.update(funding_source=None)
    apps.get_model("programmes", "FundingSource").objects.all().delete()


def change_drafts(apps, change):
    types = apps.get_model("contenttypes", "ContentType").objects
    page_type = types.filter(app_label="programmes", model="programmepage").first()
    if page_type is None:
        return
    for revision in apps.get_model("wagtailcore", "Revision").objects.filter(
        content_type_id=page_type.pk
    ):
        if change_lines(revision.content, change):
            revision.save(update_fields=["content"])
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    for source in sources.filter(specific_content_type_id=page_type.pk):
        content = json.loads(source.content_json)
        if change_lines(content, change):
            source.content_json = json.dumps(content)
            source.save(update_fields=["content_json"])


def change_lines(content, change):
    lines = content.get("budget_lines") or []
    for line in lines:
        change(line)
    return bool(lines)


class Migration(migrations.Migration):

    dependencies = [
        ("programmes", "0004_funding_sources"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtail_localize", "0001_initial"),
    ]

    operations = [migrations.RunPython(refer, name)]
