"""The demonstration shows editors what synonyms and promoted results are for."""

import pytest
from wagtail.models import Site

from demo.loading.centres import LANGUAGES
from search.models import PromotedResult, Synonym
from search.parsing import build_query
from search.promotions import promoted_for
from search.synonyms.conflicts import conflicts_of


class SearchRules:
    """Asked of the loaded demonstration."""

    @pytest.mark.sqlite
    def test_every_centre_has_rules_that_hold(self) -> None:
        for site in Site.objects.all():
            assert Synonym.objects.filter(site=site).exists(), site
            for rule in PromotedResult.objects.filter(site=site):
                assert rule.locale.language_code in LANGUAGES
                for phrase in rule.phrases:
                    query = build_query(phrase, rule.locale.language_code, site.pk)
                    assert promoted_for(query), f"{site}: {phrase}"
        blocked = [c for rule in Synonym.objects.all() for c in conflicts_of(rule) if c.blocks]
        assert not blocked
