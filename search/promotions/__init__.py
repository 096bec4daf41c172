"""Results that a centre puts above all others for certain questions."""

from search.promotions.choosing import promoted_for
from search.promotions.promotion import Promotion, without_promoted

__all__ = ["Promotion", "promoted_for", "without_promoted"]
