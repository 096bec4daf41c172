"""Search entries with their terms, as the pipeline would write them."""

import uuid
from typing import Any

import factory
from wagtail.models import Page, Site

from core.enums import SearchKind
from core.search_document import SearchDocument
from core.search_topics import Topic
from search.entries import text_of
from search.models import SearchEntry, SearchHead, SearchTopic


def next_version() -> int:
    """A version of its own, as the pipeline takes it."""
    SearchHead.lock()
    return SearchHead.take(1)[0]


class SearchEntryFactory(factory.django.DjangoModelFactory[SearchEntry]):
    """An entry on the default site; ``summary``, ``body`` and ``keywords`` become its text.

    ``topics`` are written as ``["situation:housing", …]``."""

    class Meta:
        model = SearchEntry

    version = factory.LazyFunction(next_version)
    key = factory.LazyFunction(uuid.uuid4)
    locale = "pl"
    site = factory.LazyFunction(lambda: Site.objects.get(is_default_site=True))
    page = factory.LazyFunction(lambda: Page.objects.get(depth=1))
    kind = SearchKind.PAGE
    url = factory.Sequence(lambda n: f"/strona-{n}/")
    title = factory.Sequence(lambda n: f"Strona {n}")

    @classmethod
    def _create(cls, model_class: type[SearchEntry], *args: Any, **values: Any) -> SearchEntry:
        words = {name: values.pop(name, "") for name in ("summary", "body", "keywords")}
        topics = values.pop("topics", ())
        date = values.get("date")
        values.setdefault("year", date.year if date else None)
        entry = super()._create(model_class, *args, **values)
        document = SearchDocument(
            kind=SearchKind(entry.kind),
            title=entry.title,
            summary=words["summary"],
            body=[words["body"]],
            keywords=words["keywords"],
        )
        text_of(document, entry).save(force_insert=True)
        give_topics(entry, *topics)
        return entry


def give_topics(entry: SearchEntry, *topics: str) -> None:
    """Store these topics of an entry, such as ``situation:housing``, and no others."""
    entry.fresh_topics = frozenset(Topic(*topic.split(":")) for topic in topics)
    SearchTopic.keep([entry])
