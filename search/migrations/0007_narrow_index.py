from django.db import migrations

from search.fulltext.setup import create_index, remove_index


class Migration(migrations.Migration):
    """The index follows the topics too, so it is made when all its tables are there."""

    dependencies = [
        ("search", "0006_topics"),
    ]

    operations = [
        migrations.RunPython(create_index, remove_index),
    ]
