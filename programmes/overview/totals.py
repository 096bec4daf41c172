"""All programmes as one budget, summed again only after something changed."""

from typing import Any

from django.core.cache import cache
from django.utils.translation import get_language

from core.changes.log import site_head
from core.changes.models import Change
from programmes.finances import Budget
from programmes.overview.programmes import programmes_of
from programmes.sums.reader import budget_together

SECONDS = 24 * 60 * 60


def total_budget(index: Any) -> Budget:
    """The budget of the list's public programmes, names of sources in the active language.

    Kept until the change log moves: the last row tells at once, the last number corrects it where
    transactions were committed in another order than they began.
    """
    site = index.get_site()
    last = Change.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    head = site_head(site.pk) if site else 0
    key = f"programmes.finances.{index.source.pk}.{get_language()}.{head}.{last}"
    found = cache.get_or_set(key, lambda: budget_together(programmes_of(index)), SECONDS)
    return found if isinstance(found, Budget) else Budget()
