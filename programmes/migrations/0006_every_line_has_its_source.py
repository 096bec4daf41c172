import django.db.models.deletion
from django.db import migrations, models

import programmes.rows.money


class Migration(migrations.Migration):

    dependencies = [
        ("programmes", "0005_lines_refer_to_sources"),
    ]

    operations = [
        migrations.RemoveField(model_name="budgetline", name="source"),
        migrations.AlterField(
            model_name="budgetline",
            name="funding_source",
            field=models.ForeignKey(help_text='A source that is missing here is added under “Funding sources”.', limit_choices_to=programmes.rows.money.in_default_language, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.fundingsource', verbose_name='who pays'),
        ),
    ]
