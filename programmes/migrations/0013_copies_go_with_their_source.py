import programmes.funding.protection
import programmes.rows.money
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('programmes', '0012_lines_in_one_index'),
    ]

    operations = [
        migrations.AlterField(
            model_name='budgetline',
            name='funding_source',
            field=models.ForeignKey(help_text='A source that is missing here is added under “Funding sources”.', limit_choices_to=programmes.rows.money.in_default_language, on_delete=programmes.funding.protection.protect_facts, related_name='+', to='programmes.fundingsource', verbose_name='who pays'),
        ),
    ]
