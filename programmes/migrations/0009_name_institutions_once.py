from django.db import migrations


class Institutions:
    """An institution of each centre for each name, address and logo that its rows had."""

    def __init__(self, apps):
        self.model = apps.get_model("programmes", "Institution")
        self.sites = site_roots(apps)
        self.found = {}

    def at(self, path, name, url, logo_id):
        """The institution of a row, on the site of the page with the tree path ``path``."""
        key = (self.site_of(path), name.strip(), url or "", logo_id)
        if key not in self.found:
            site_id, name, url, logo_id = key
            self.found[key] = self.model.objects.create(
                site_id=site_id, name=name, url=url, logo_id=logo_id
            )
        return self.found[key]

    def site_of(self, path):
        """The site that shows a page; a page outside all sites goes to the first."""
        above = [root for root in self.sites if path.startswith(root)]
        return self.sites[max(above, key=len)] if above else next(iter(self.sites.values()))


def site_roots(apps):
    """Ids of sites by the tree paths of their roots in every language, the default one first."""
    sites = apps.get_model("wagtailcore", "Site").objects.order_by("-is_default_site", "pk")
    pages = apps.get_model("wagtailcore", "Page").objects
    return {
        page.path: site.pk
        for site in sites.select_related("root_page")
        for page in pages.filter(translation_key=site.root_page.translation_key)
    }


def name_once(apps, schema_editor):
    """Rows of pages, then rows of drafts and of all earlier versions."""
    institutions = Institutions(apps)
    rows = apps.get_model("programmes", "Partner").objects.select_related("programme")
    for row in rows.order_by("pk"):
        row.institution = institutions.at(row.programme.path, row.name, row.url, row.logo_id)
        row.save()
    images = set(apps.get_model("core", "CentreImage").objects.values_list("pk", flat=True))
    revisions = apps.get_model("wagtailcore", "Revision").objects
    for revision in revisions.filter(
        content_type__app_label="programmes", content_type__model="programmepage"
    ).iterator():
        if change_version(revision.content, institutions, images):
            revision.save()


def change_version(content, institutions, images):
    """Whether a version had rows of the old shape; they are changed in place."""
    old = [row for row in content.get("partners") or () if "name" in row]
    for row in old:
        logo_id = row.pop("logo", None)
        logo_id = logo_id if logo_id in images else None
        found = institutions.at(content["path"], row.pop("name"), row.pop("url", ""), logo_id)
        row["institution"] = found.pk
    return bool(old)


class Migration(migrations.Migration):

    dependencies = [
        ('programmes', '0008_institutions'),
    ]

    operations = [
        migrations.RunPython(name_once, migrations.RunPython.noop, elidable=True),
    ]
