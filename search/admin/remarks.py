"""What an editor should know about a rule that can be saved all the same."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from wagtail.admin.panels import Panel

from core.privacy import is_public
from search.admin.forms import linked_for
from search.models import PromotedResult, Synonym
from search.synonyms.conflicts import conflicts_of


def remarks_on(rule: Synonym | PromotedResult, user: Any) -> list[SafeString]:
    """Remarks on a saved rule, with links for this user."""
    if isinstance(rule, PromotedResult):
        return _on_promotion(rule)
    return [conflict.html(linked_for(user)) for conflict in conflicts_of(rule)]


def _on_promotion(rule: PromotedResult) -> list[SafeString]:
    if rule.page is None or is_public(rule.page):
        return []
    text = gettext("“{page}” is not public: nobody is shown this result until it is.")
    return [format_html(text, page=rule.page)]


class RemarksPanel(Panel):
    """The remarks at the top of the form of a saved rule; nothing where there are none."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "search/admin/remarks.html"

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.instance.pk and self.remarks)

        @property
        def remarks(self) -> list[SafeString]:
            return remarks_on(self.instance, self.request.user)
