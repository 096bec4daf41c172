import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0002_kernel'),
        ('programmes', '0007_goals'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='Institution',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='For example “Rada Osiedla Księże”.', max_length=250, verbose_name='name')),
                ('url', models.URLField(blank=True, help_text='For example https://www.gdansk.pl/.', verbose_name='site')),
                ('logo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.centreimage', verbose_name='logo')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='institutions', to='wagtailcore.site', verbose_name='site')),
            ],
            options={
                'verbose_name': 'institution',
                'verbose_name_plural': 'institutions',
                'ordering': ['name'],
            },
        ),
        migrations.AddField(
            model_name='partner',
            name='institution',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='programmes.institution', verbose_name='institution'),
        ),
    ]
