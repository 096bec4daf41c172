"""What an editor should know after saving: lines that do not add up to a stated total."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext
from wagtail.admin import messages

from core.formats import money
from core.panels import holds_facts
from programmes.sums.page import budget_of


def warn_of_differences(request: HttpRequest, page: Any) -> None:
    """One warning for each sum that is not what a document states; nothing is refused."""
    for basis, sums in budget_of(page).differing if holds_facts(page) else ():
        text = gettext("%(basis)s, %(year)s: the lines come to %(total)s, the total is %(stated)s.")
        values = {
            "basis": basis.label,
            "year": sums.year or gettext("Whole period"),
            "total": money(sums.total),
            "stated": money(sums.stated or sums.total),
        }
        messages.warning(request, text % values)
