"""``{% load layout %}``: the parts of a page that depend on what is there to show."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from wagtail.models import Page as PageModel

from core.listing import prepare_cards
from core.localised import localised
from core.navigation import LanguageLink, languages, site_root
from core.privacy import public_pages

register = template.Library()


class BesideNode(template.Node):
    """A column at the side that does not exist while nothing stands in it."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        inside = self.nodelist.render(context)
        if not inside.strip():
            return SafeString("")
        return format_html(
            '<aside class="side flow" aria-label="{}">{}</aside>', gettext("Related"), inside
        )


@register.tag
def beside(parser: Parser, token: Token) -> BesideNode:
    """``{% beside %}…{% endbeside %}``: an ``<aside>``, or nothing where it would be empty."""
    nodelist = parser.parse(("endbeside",))
    parser.delete_first_token()
    return BesideNode(nodelist)


@register.simple_tag(takes_context=True)
def home_url(context: Mapping[str, Any]) -> str:
    """The home page in the active language, or in Polish where the site has no other."""
    request = context.get("request")
    root = site_root(request) if request else None
    return (root.get_url(request) if root else None) or "/"


@register.simple_tag(takes_context=True)
def language_links(context: Mapping[str, Any]) -> list[LanguageLink]:
    """The page in every language of the site; the home page in those that it does not exist in."""
    request, own = context.get("request"), list(context.get("languages") or [])
    if request is None or len(own) == len(settings.LANGUAGES):
        return own
    links = {link.code: link for link in languages(request, site_root(request))}
    links |= {link.code: link for link in own}
    return [links[code] for code, _name in settings.LANGUAGES if code in links]


@register.simple_tag
def responsible_unit(page: Any) -> Any:
    """The unit that answers for a page, in the reader's language and ready to show its card.

    None for a page that has none, for the unit's own page, and for a unit that is not public.
    """
    if not getattr(page, "responsible_unit_id", None):
        return None
    if not hasattr(page, "_unit_with_card"):
        page._unit_with_card = _unit_with_card(page)
    return page._unit_with_card


def _unit_with_card(page: Any) -> Any:
    units = public_pages(PageModel.objects.filter(pk=page.responsible_unit_id))
    others = units.exclude(translation_key=page.translation_key).select_related("locale")
    found = localised(list(others.specific().defer_streamfields()))
    return next(iter(prepare_cards(found)), None)


@register.simple_tag
def page_numbers(page_obj: Page[Any]) -> Iterator[str | int]:
    """The numbers of a pagination: the ends, the neighbours, and an ellipsis between."""
    return page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1)


@register.simple_tag(takes_context=True)
def page_query(context: Mapping[str, Any], number: int) -> SafeString:
    """The address of another page of a list: the query string as it is, ``page`` changed."""
    query = context["request"].GET.copy()
    query["page"] = str(number)
    return format_html("?{}", query.urlencode())
