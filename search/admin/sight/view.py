"""The view behind the button “How search sees this page”."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from search.admin.sight.attached import seen_files
from search.admin.sight.standing import Standing, standings
from search.admin.sight.trial import Trial, try_query
from search.admin.sight.words import field_words
from search.queries import MAX_LENGTH

URL_NAME = "search_page_sight"


class PageSightView(WagtailAdminTemplateMixin, TemplateView):
    """For whoever may edit the page; ``?q=`` tries a query."""

    template_name = "search/admin/page_sight.html"
    page_title = _("How search sees this page")
    header_icon = "search"
    page: Page

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied, which the admin turns into a way back."""
        pages = Page.objects.select_related("locale")
        self.page = get_object_or_404(pages, pk=kwargs["page_id"])
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = get_breadcrumbs_items_for_page(self.page, self.request.user)
        return [*above, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        itself, *others = standings(self.page)
        entry = itself.entry
        return super().get_context_data(**kwargs) | {
            "itself": itself,
            "others": [(other, self._url(other)) for other in others],
            "fields": field_words(entry.text) if entry else [],
            "files": seen_files(itself.page),
            "trial": self._trial(itself),
            "max_length": MAX_LENGTH,
        }

    def _trial(self, itself: Standing) -> Trial | None:
        text = self.request.GET.get("q", "").replace("\0", "").strip()[:MAX_LENGTH]
        return try_query(text, itself.entry) if text and itself.entry else None

    def _url(self, other: Standing) -> str:
        """The same view of another language, where the user may edit that one too."""
        may_edit = other.page.permissions_for_user(self.request.user).can_edit()
        return reverse(URL_NAME, args=[other.page.pk]) if may_edit else ""


class PageSightButton(Button):
    """In the header of a page's edit view, for whoever may edit it."""

    label = _("How search sees this page")
    icon_name = "search"

    def __init__(self, page: Page, user: Any) -> None:
        may_edit = page.pk and page.depth > 1 and page.permissions_for_user(user).can_edit()
        self.show = bool(may_edit)
        super().__init__(url=reverse(URL_NAME, args=[page.pk]) if may_edit else None, priority=66)
