from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("programmes", "0011_eu_publicity")]

    operations = [
        migrations.AddIndex(
            model_name="budgetline",
            index=models.Index(
                fields=["year", "basis", "funding_source", "programme", "amount"],
                name="programmes_line_sums",
            ),
        ),
    ]
