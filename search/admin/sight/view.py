"""The view behind the button “How search sees this page”."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.models import Page

from core.page_tools import PageToolButton, PageToolView
from search.admin.sight.attached import seen_files
from search.admin.sight.standing import Standing, standings
from search.admin.sight.topics import seen_topics
from search.admin.sight.trial import Trial, try_query
from search.admin.sight.words import field_words
from search.queries import MAX_LENGTH

URL_NAME = "search_page_sight"


def may_look(page: Page, user: Any) -> bool:
    """Whoever may edit the page."""
    return bool(page.depth > 1 and page.permissions_for_user(user).can_edit())


class PageSightView(PageToolView, TemplateView):
    """``?q=`` tries a query."""

    template_name = "search/admin/page_sight.html"
    page_title = _("How search sees this page")
    header_icon = "search"
    may_use = may_look

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        itself, *others = standings(self.page)
        entry = itself.entry
        return super().get_context_data(**kwargs) | {
            "itself": itself,
            "others": [(other, self._url(other)) for other in others],
            "fields": field_words(entry.text) if entry else [],
            "topics": seen_topics(entry) if entry else [],
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


class PageSightButton(PageToolButton):
    """In the header of a page's edit view."""

    label = _("How search sees this page")
    icon_name = "search"
    url_name = URL_NAME
    may_use = may_look
