from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from search.fulltext.setup import create_index, remove_index


def remake_index(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        remove_index(apps, schema_editor)
        create_index(apps, schema_editor)


class Migration(migrations.Migration):
    """On PostgreSQL the index takes words such as "0e0b" whole."""

    dependencies = [
        ("search", "0007_narrow_index"),
    ]

    operations = [
        migrations.RunPython(remake_index, migrations.RunPython.noop),
    ]
