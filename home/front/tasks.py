"""The tasks of the front page, ready to show in the reader's language."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.fields import StreamField
from wagtail.models import Page

from core.privacy import public_pages


@dataclass(frozen=True)
class Task:
    """One matter and the address at which it is settled; empty where its page is not public."""

    title: str
    text: str
    url: str


def tasks_of(stream: StreamField, request: HttpRequest, locale_id: int) -> list[Task]:
    """All tasks, their pages translated with one query for all of them."""
    values = [block.value for block in stream]
    pages = _translated([value["page"] for value in values if value["page"]], locale_id)
    return [Task(v["title"], v["text"] or "", _url(v, pages, request)) for v in values]


def _url(value: Any, pages: dict[Any, Page], request: HttpRequest) -> str:
    if value["page"] is None:
        return value["url"] or ""
    page = pages.get(value["page"].translation_key)
    return (page.get_url(request) or "") if page else ""


def _translated(pages: list[Page], locale_id: int) -> dict[Any, Page]:
    """By translation key: the public page in the language, else the one that was chosen."""
    if not pages:
        return {}
    keys = {page.translation_key for page in pages}
    chosen = {page.pk for page in pages}
    found = public_pages(Page.objects.filter(translation_key__in=keys))
    kept = [page for page in found if page.pk in chosen or page.locale_id == locale_id]
    kept.sort(key=lambda page: page.locale_id == locale_id)
    return {page.translation_key: page for page in kept}
