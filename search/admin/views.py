"""Forms that open with what a report knows, and say what is worth knowing after saving."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from wagtail.admin import messages
from wagtail.snippets.views import snippets

from core.site_scope import SiteEditView
from search.admin.remarks import remarks_on


class RemarksMixin:
    """Remarks as messages beside "saved"."""

    request: HttpRequest
    object: Any

    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        for remark in remarks_on(self.object, self.request.user):
            messages.warning(self.request, remark)
        return response


class RuleCreateView(RemarksMixin, snippets.CreateView):
    """A new rule; ``?words=…&site=…&locale=…`` fills the form."""

    prefilled: ClassVar[tuple[str, ...]] = ("words", "site", "locale")

    def get_initial(self) -> dict[str, Any]:
        asked = self.request.GET
        return {name: asked[name] for name in self.prefilled if asked.get(name)}


class RuleEditView(RemarksMixin, SiteEditView):
    """Changing a rule of the own centre."""
