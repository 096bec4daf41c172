"""The tasks of the front page, ready to show in the reader's language."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.fields import StreamField
from wagtail.models import Page

from core.localised import localised_by_id


@dataclass(frozen=True)
class Task:
    """One matter and the address at which it is settled; empty where its page is not public."""

    title: str
    text: str
    url: str


def tasks_of(stream: StreamField, request: HttpRequest) -> list[Task]:
    """All tasks, with the addresses of their pages in the reader's language."""
    values = [block.value for block in stream]
    pages = localised_by_id([value["page"].pk for value in values if value["page"]])
    return [Task(v["title"], v["text"] or "", _url(v, pages, request)) for v in values]


def _url(value: Any, pages: dict[int, Page], request: HttpRequest) -> str:
    if value["page"] is None:
        return value["url"] or ""
    page = pages.get(value["page"].pk)
    return (page.get_url(request) or "") if page else ""
