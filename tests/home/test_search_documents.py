"""By which words news and events are found."""

import datetime as dt

import time_machine

from core.enums import SearchKind
from tests.factories.core import CentreDocumentFactory
from tests.factories.home import NewsPageFactory, SupportGroupFactory

MAY_2026 = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)


@time_machine.travel(MAY_2026)
def test_news_are_dated_and_know_when_they_are_old(news_index):
    news = NewsPageFactory(parent=news_index, archive_on=dt.date(2014, 12, 31))
    news.attachments.create(document=CentreDocumentFactory(title="Lista laureatów"))
    news.save()

    document = news.search_document()

    assert document.kind == SearchKind.NEWS
    assert document.date == dt.date(2014, 10, 3)
    assert document.archived
    assert "Lista laureatów" in document.body


def test_events_are_found_by_place_and_phone(event_index):
    group = SupportGroupFactory(parent=event_index, registration="<p>Zadzwoń wcześniej.</p>")
    group.contacts.create(role="Terapeutka GOPP", number="58 347 89 30")
    group.save()

    with time_machine.travel(dt.datetime(2014, 9, 16, tzinfo=dt.UTC)):
        document = group.search_document()

    assert document.kind == SearchKind.EVENT
    assert not document.archived
    text = " ".join(document.body)
    for words in ("Zadzwoń wcześniej.", "ul. Modrzewskiego 2 A", "Terapeutka GOPP", "58 347 89 30"):
        assert words in text
