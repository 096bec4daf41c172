"""Drop what the schedules have replaced."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ("directory", "0007_hours_into_schedules"),
    ]

    operations = [
        migrations.RemoveField(
            model_name='officeexception',
            name='closes',
        ),
        migrations.RemoveField(
            model_name='officeexception',
            name='opens',
        ),
        migrations.RemoveField(
            model_name='officerule',
            name='closes',
        ),
        migrations.RemoveField(
            model_name='officerule',
            name='opens',
        ),
        migrations.DeleteModel(
            name='OfficeSpan',
        ),
    ]
