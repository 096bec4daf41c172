import core.news_types
import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('programmes', '0009_name_institutions_once'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.RemoveField(model_name='partner', name='logo'),
        migrations.RemoveField(model_name='partner', name='name'),
        migrations.RemoveField(model_name='partner', name='url'),
        migrations.AlterField(
            model_name='partner',
            name='institution',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='programmes.institution', verbose_name='institution'),
        ),
        migrations.CreateModel(
            name='RelatedNews',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', models.ForeignKey(limit_choices_to=core.news_types.only_news, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='news')),
                ('programme', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='news', to='programmes.programmepage')),
            ],
            options={
                'verbose_name': 'related news',
                'verbose_name_plural': 'related news',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
    ]
