"""Rows of single spans become weeks, hours of rules and exceptions become spans.

Drafts are pages too: what editors wrote and have not published is converted in its revision.
"""

from django.db import migrations

from directory.migrations._weeks import converted_page, span_text, weeks_of

RULES = {"last_day": "last_open_day"}
SPAN_FIELDS = (
    "purpose",
    "first_day",
    "last_day",
    "opens",
    "closes",
    "valid_from",
    "valid_to",
    "by_appointment",
    "note",
)


def convert_rows(apps, schema_editor):
    spans = apps.get_model("directory", "OfficeSpan").objects
    for office_id in spans.order_by().values_list("office_id", flat=True).distinct():
        _convert_week(apps, office_id)
    for rule in apps.get_model("directory", "OfficeRule").objects.all():
        rule.spans = span_text(rule.opens, rule.closes)
        rule.rule = RULES.get(rule.rule, rule.rule)
        rule.save()
    for exception in apps.get_model("directory", "OfficeException").objects.all():
        exception.spans = span_text(exception.opens, exception.closes)
        exception.save()


def _convert_week(apps, office_id):
    spans = apps.get_model("directory", "OfficeSpan").objects.filter(office_id=office_id)
    rows = list(spans.order_by("sort_order", "pk").values(*SPAN_FIELDS))
    model = apps.get_model("directory", "OfficeSchedule")
    for order, week in enumerate(weeks_of(rows)):
        model.objects.create(office_id=office_id, sort_order=order, **week)


def convert_revisions(apps, schema_editor):
    revisions = apps.get_model("wagtailcore", "Revision").objects.filter(
        content_type__app_label="directory", content_type__model="officepage"
    )
    for revision in revisions.iterator():
        revision.content = converted_page(revision.content, RULES)
        revision.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0006_schedules"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(convert_rows),
        migrations.RunPython(convert_revisions),
    ]
