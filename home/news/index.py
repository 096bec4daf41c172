"""The list of news, its archive and its feed."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Site

from core.below import note_below
from core.blocks import INLINE
from core.chosen import chosen_values
from core.pages import BasePage
from home.news.archive import Archive, shown
from home.news.archive_place import ARCHIVE, archive_place
from home.news.feed import atom
from home.news.page import NewsPage
from home.news.queries import current, news_cards, public_news

PER_PAGE = 20


class NewsIndexPage(RoutablePageMixin, BasePage):
    """All news of a site: the current ones, the archive by year and month, the Atom feed."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=INLINE,
        help_text=_("One or two sentences above the list, for example whom to ask for more."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    api_fields = [*BasePage.api_fields, APIField("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NewsPage"]
    page_description = _("The section of news; its items go below it.")

    class Meta:
        verbose_name = _("news section")
        verbose_name_plural = _("news sections")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        archive_url = f"{self.get_url(request) or '/'}{ARCHIVE}"
        return context | {"feed_url": self.feed_url(request), "archive_url": archive_url}

    @path("")
    def listing(self, request: HttpRequest) -> HttpResponse:
        filters = NewsPage.filterset_class(request.GET, current(public_news(self)))
        page_obj = Paginator(filters.qs, PER_PAGE).get_page(request.GET.get("page"))
        page_obj.object_list = news_cards(page_obj.object_list)
        context = {
            "page_obj": page_obj,
            "filter": filters,
            "chosen": chosen_values(filters.form, request.GET),
        }
        return self.render(request, context_overrides=context)

    @path(ARCHIVE)
    @path(f"{ARCHIVE}<int:year>/")
    @path(f"{ARCHIVE}<int:year>/<int:month>/")
    def archive(
        self, request: HttpRequest, year: int | None = None, month: int | None = None
    ) -> HttpResponse:
        archive = Archive(self, Site.find_for_request(request))
        entries = archive.within(year, month)
        if year is not None and not entries:
            raise Http404("Nothing in the archive is as old as that.")
        page_obj = Paginator(entries, PER_PAGE).get_page(request.GET.get("page"))
        period = entries[0].date if year is not None else None
        place = archive_place(period, is_month=month is not None)
        note_below(request, place)
        context = {
            "place": place,
            "archive": archive,
            "page_obj": page_obj,
            "entries": shown(page_obj),
        }
        template = "home/news_archive.html"
        return self.render(request, template=template, context_overrides=context)

    @path("atom.xml/")
    def feed(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(atom(self, request), content_type="application/atom+xml; charset=utf-8")

    def feed_url(self, request: HttpRequest | None = None) -> str:
        """The address of the Atom feed, without scheme and host."""
        return f"{self.get_url(request) or '/'}atom.xml"
