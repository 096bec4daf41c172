"""Who pays for the programmes of a centre."""

from typing import Any

from django.apps import apps
from wagtail.models import Locale, Site

from demo.loading.centres import LANGUAGES
from demo.loading.content import CentreContent, Node
from demo.loading.references import References

MODEL = ("programmes", "FundingSource")


def make_funding_sources(content: CentreContent, site: Site, references: References) -> None:
    """Rows of the register in the languages that are written; lines refer to the Polish one."""
    for node in content.funding_sources if apps.is_installed("programmes") else ():
        _make(node, site, references)


def _make(node: Node, site: Site, references: References) -> None:
    key: dict[str, Any] = {}
    for language in LANGUAGES:
        locale = Locale.objects.get(language_code=language)
        row = apps.get_model(*MODEL)(
            site=site, kind=node["kind"], locale=locale, **node[language], **key
        )
        row.full_clean(exclude=["locale", "site"])
        row.save()
        key = {"translation_key": row.translation_key}
        if language == LANGUAGES[0]:
            references.add(node["id"], row)


def funding_sources_of(site: Site) -> list[int]:
    """Ids of the rows that go with the site: once it is gone, none of them names it."""
    if not apps.is_installed("programmes"):
        return []
    return list(apps.get_model(*MODEL).objects.filter(site=site).values_list("pk", flat=True))


def remove_funding_sources(ids: list[int]) -> None:
    """Once no page refers to them."""
    if ids:
        apps.get_model(*MODEL).objects.filter(pk__in=ids).delete()
