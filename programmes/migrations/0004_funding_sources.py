import uuid
from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models

import programmes.rows.money


class Migration(migrations.Migration):

    dependencies = [
        ("programmes", "0003_recruitment"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="FundingSource",
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('state', 'State grant'), ('eu', 'EU funds'), ('own', "The city's own funds"), ('other', 'Other sources'), ('unspecified', 'Source not given')], default='state', max_length=20, verbose_name='kind')),
                ('name', models.CharField(blank=True, help_text='As tables and charts show it, for example “Dotacja MRPiPS”.', max_length=120, verbose_name='name')),
                ('donor', models.CharField(blank=True, help_text='For example “Ministerstwo Rodziny, Pracy i Polityki Społecznej”.', max_length=250, verbose_name='full name of the donor')),
                ('donor_short', models.CharField(blank=True, help_text='For example “MRPiPS”.', max_length=40, verbose_name='short name of the donor')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, help_text='Among sources of the same kind, for example 1.', verbose_name='order')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('site', models.ForeignKey(blank=True, db_constraint=False, help_text='Empty: all centres may choose it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.site', verbose_name='centre')),
            ],
            options={
                'verbose_name': 'funding source',
                'verbose_name_plural': 'funding sources',
                'ordering': ['kind', 'sort_order', 'name'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.AddField(
            model_name="budgetline",
            name="funding_source",
            field=models.ForeignKey(help_text='A source that is missing here is added under “Funding sources”.', limit_choices_to=programmes.rows.money.in_default_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.fundingsource', verbose_name='who pays'),
        ),
        migrations.CreateModel(
            name="StatedTotal",
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('year', models.PositiveSmallIntegerField(blank=True, help_text='For example 2019. Empty: the total is for the whole period.', null=True, validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2100)], verbose_name='year')),
                ('basis', models.CharField(choices=[('stated', 'As stated in documents'), ('planned', 'Planned'), ('spent', 'Spent')], default='stated', max_length=10, verbose_name='what the total is')),
                ('amount', models.DecimalField(decimal_places=2, help_text='As the document has it, for example 1 011 304,73.', max_digits=14, validators=[django.core.validators.MinValueValidator(Decimal('0.01'), 'Write an amount greater than zero.')], verbose_name='total (zł)')),
                ('rest_unspecified', models.BooleanField(default=True, help_text='“Value 1 011 304,73, of which grant 328 520,00”: the rest is shown as not specified. Off: the lines should add up to this total.', verbose_name='the lines are parts of it')),
                ('note', models.CharField(blank=True, help_text='For example “annex no. 2”.', max_length=250, verbose_name='note')),
                ('programme', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='stated_totals', to='programmes.programmepage')),
            ],
            options={
                'verbose_name': 'stated total',
                'verbose_name_plural': 'stated totals',
                'ordering': ['sort_order'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='programmes_stated_total_positive')],
            },
        ),
    ]
