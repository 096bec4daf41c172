"""Importing in two steps: a file, what it would change, and then the change."""

from collections.abc import Mapping
from typing import Any, Generic, Protocol, TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.importing.problems import Refused, refuse

MOST_SHOWN = 200
"""Rows of a long list of changes that the first step shows."""


class Plan(Protocol):
    """What a table would do."""

    @property
    def fingerprint(self) -> str:
        """At most 64 characters, the same only where the same would be done."""

    @property
    def does_something(self) -> bool: ...

    def carry_out(self, user: Any) -> None:
        """All of it; raises Refused where nothing could be done."""


AnyPlan = TypeVar("AnyPlan", bound=Plan)


class TwoStepsView(WagtailAdminTemplateMixin, TemplateView, Generic[AnyPlan]):
    """A first POST brings a table and is shown a plan; a second one, with it, carries it out.

    Nothing is kept in between: the page itself holds the text and what was chosen beside it, and a
    plan that would do something else by now is shown again.
    """

    header_icon = "upload"
    table_form: type[forms.Form]
    agreed_form: type[forms.Form]
    again = _("Choose another file")
    columns: Mapping[str, str] = {}

    def needed(self) -> tuple[str, ...]:
        """Names of columns that must be there."""
        return ()

    def text_of(self, form: forms.Form) -> str:
        """The table that the first step brings; raises Refused."""
        raise NotImplementedError

    def form_options(self) -> dict[str, Any]:
        """What the forms ask for beside the request's data."""
        return {}

    def make_plan(self, text: str, chosen: dict[str, Any]) -> AnyPlan:
        """What the text would do; raises Refused."""
        raise NotImplementedError

    def success_message(self, plan: AnyPlan) -> str:
        """What is said when it is done."""
        raise NotImplementedError

    def after(self) -> str:
        """Where one goes when it is done."""
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._show(form=self._form(self.table_form))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "fingerprint" in request.POST:
            return self._carry_out(self._form(self.agreed_form, request.POST))
        form = self._form(self.table_form, request.POST, request.FILES)
        if not form.is_valid():
            return self._show(form=form)
        try:
            text = self.text_of(form)
            plan = self.make_plan(text, form.cleaned_data)
        except Refused as refused:
            return self._show(form=form, problems=refused.problems)
        return self._show(plan=plan, text=text, kept=_kept(form))

    def _carry_out(self, form: forms.Form) -> HttpResponse:
        if not form.is_valid():
            return self._start_again(
                refuse(gettext("The table did not come back whole. Bring it again."))
            )
        text = form.cleaned_data["text"]
        try:
            plan = self.make_plan(text, form.cleaned_data)
            if plan.fingerprint != form.cleaned_data["fingerprint"]:
                changed = gettext(
                    "Something has changed meanwhile. Look at what would be done now."
                )
                messages.warning(self.request, changed)
                return self._show(plan=plan, text=text, kept=_kept(form))
            plan.carry_out(self.request.user)
        except Refused as refused:
            return self._start_again(refused)
        messages.success(self.request, self.success_message(plan))
        return redirect(self.after())

    def _start_again(self, refused: Refused) -> HttpResponse:
        return self._show(form=self._form(self.table_form), problems=refused.problems)

    def _form(self, form: type[forms.Form], *data: Any) -> forms.Form:
        return form(*data, **self.form_options())

    def _show(self, **context: Any) -> HttpResponse:
        status = 422 if context.get("problems") else 200
        context |= {"columns": self._taught(), "most_shown": MOST_SHOWN, "again": self.again}
        return self.render_to_response(self.get_context_data(**context), status=status)

    def _taught(self) -> list[tuple[str, bool]]:
        """The first heading of each column, and whether it is needed."""
        headings: dict[str, str] = {}
        for heading, name in self.columns.items():
            headings.setdefault(name, heading)
        return [(heading, name in self.needed()) for name, heading in headings.items()]


def _kept(form: forms.Form) -> list[tuple[str, str]]:
    """What was chosen beside the text, as the browser sent it."""
    names = [name for name in form.fields if name not in ("file", "text", "fingerprint")]
    return [(name, form.data[name]) for name in names if name in form.data]
