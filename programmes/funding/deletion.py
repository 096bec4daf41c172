"""Deleting funding sources in the admin: refused with the programmes that still name one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.admin import messages

from programmes.funding.drafts import pages_naming
from programmes.funding.source import FundingSource

MOST_NAMED = 10


def keep_named(request: HttpRequest, objects: list[Any]) -> HttpResponse | None:
    """A way back with the pages listed, each with a link; None where nothing stands against it."""
    sources = [found for found in objects if isinstance(found, FundingSource)]
    pages = list(pages_naming(sources)) if sources else []
    if not pages:
        return None
    text = ngettext(
        "Nothing was deleted: %(number)d programme names this source, as published or in a draft. "
        "Choose another one there first.",
        "Nothing was deleted: %(number)d programmes name this source, as published or in a draft. "
        "Choose another one there first.",
        len(pages),
    )
    buttons = [
        messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _title_of(page))
        for page in pages[:MOST_NAMED]
    ]
    messages.error(request, text % {"number": len(pages)}, buttons=buttons)
    return redirect(FundingSource.snippet_viewset.get_url_name("list"))


def _title_of(page: Any) -> str:
    return str(page.get_admin_display_title())
