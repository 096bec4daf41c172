"""Synonyms and promoted results, as an editor would write them."""

from typing import Any

from django.conf import settings
from wagtail.models import Site

from search.models import PromotedResult, Synonym
from tests.factories.core import locale_of


def make_synonym(words: str, *means: str, **fields: Any) -> Synonym:
    """A rule of all centres in Polish unless told otherwise."""
    fields.setdefault("locale", locale_of(settings.LANGUAGE_CODE))
    return Synonym.objects.create(words=words, means="\n".join(means), **fields)


def make_promotion(*words: str, **fields: Any) -> PromotedResult:
    """A promoted result of the default site in Polish unless told otherwise."""
    fields.setdefault("locale", locale_of(settings.LANGUAGE_CODE))
    fields.setdefault("site", Site.objects.get(is_default_site=True))
    return PromotedResult.objects.create(words="\n".join(words), **fields)
