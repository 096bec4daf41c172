"""Make Wagtail's "Welcome" page of a fresh database a home page of ours.

It could only answer 404 here: it is no HomePage. Its site keeps its root, so that a new installation
shows a page at once. Nothing is touched once somebody has edited that page, put a page below it, or
made another site.
"""

from django.db import migrations

WELCOME_PATH = "00010001"
TITLE = "Strona główna"


def replace_welcome_page(apps, schema_editor):
    welcome = untouched_welcome_page(apps)
    if welcome is None:
        return
    content_types = apps.get_model("contenttypes", "ContentType").objects
    HomePage = apps.get_model("home", "HomePage")
    home = HomePage(page_ptr_id=welcome.pk)
    home.__dict__.update(welcome.__dict__)
    home.content_type = content_types.get_or_create(app_label="home", model="homepage")[0]
    home.title = home.draft_title = TITLE
    home.save()


def untouched_welcome_page(apps):
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    if Page.objects.count() != 2 or Site.objects.count() != 1:
        return None
    return Page.objects.filter(
        path=WELCOME_PATH,
        numchild=0,
        content_type__app_label="wagtailcore",
        content_type__model="page",
        latest_revision__isnull=True,
    ).first()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(replace_welcome_page, migrations.RunPython.noop)]
