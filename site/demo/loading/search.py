"""Synonyms and promoted results of a centre."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from wagtail.models import Locale, Site

from demo.loading.content import CentreContent, Node
from demo.loading.references import References


def make_search_rules(content: CentreContent, site: Site, references: References) -> None:
    """What an editor would have added to the search; nothing where it is not installed."""
    if not apps.is_installed("search"):
        return
    for node in content.search.get("synonyms", []):
        _make("Synonym", site, node | {"means": "\n".join(node["means"])})
    for node in content.search.get("promoted", []):
        _make(
            "PromotedResult", site, references.resolve(node | {"words": "\n".join(node["words"])})
        )


def _make(model: str, site: Site, node: Node) -> Model:
    """Raises ValidationError, so that a slip in the YAML is found at once."""
    fields: dict[str, Any] = dict(node)
    language = fields.pop("language", settings.LANGUAGE_CODE)
    locale = Locale.objects.get(language_code=language)
    rule: Model = apps.get_model("search", model)(site=site, locale=locale, **fields)
    rule.full_clean()
    rule.save()
    return rule
