"""Views of the admin about one page, and the buttons that lead to them from its edit view."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

MayUse = Callable[[Any, Any], bool]


class PageToolView(WagtailAdminTemplateMixin):
    """Mixed into a view with ``page_id`` in its address; ``may_use`` is asked of page and user."""

    may_use: ClassVar[MayUse]
    page: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied, which the admin turns into a way back."""
        pages = Page.objects.select_related("locale")
        self.page = get_object_or_404(pages, pk=kwargs["page_id"]).specific
        if not type(self).may_use(self.page, request.user):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = get_breadcrumbs_items_for_page(self.page, self.request.user)
        return [*above, {"url": "", "label": self.page_title}]


class PageToolButton(Button):
    """In the header of a page's edit view, for whoever may use the tool."""

    url_name: ClassVar[str]
    may_use: ClassVar[MayUse]

    def __init__(self, page: Any, user: Any, priority: int) -> None:
        self.show = bool(page.pk) and type(self).may_use(page, user)
        url = reverse(self.url_name, args=[page.pk]) if self.show else None
        super().__init__(url=url, priority=priority)
