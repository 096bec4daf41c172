"""Partners of the programmes of a centre."""

from typing import Any

from django.apps import apps
from wagtail.models import Site

from demo.loading.content import CentreContent
from demo.loading.references import References


def make_institutions(content: CentreContent, site: Site, references: References) -> None:
    """Institutions that programmes name; none where programmes are not installed.

    Raises ValidationError, so that a slip in the YAML is found at once.
    """
    if not apps.is_installed("programmes"):
        return
    model: Any = apps.get_model("programmes", "Institution")
    for node in content.institutions:
        fields = {key: value for key, value in node.items() if key != "id"}
        institution = model(site=site, **references.resolve(fields))
        institution.full_clean()
        institution.save()
        references.add(node["id"], institution)
