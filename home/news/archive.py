"""What was news once: items past their last day, and notices that have ended."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wagtail.models import Page, Site

from core.alerts import Alert, ended_alerts
from core.clock import WARSAW
from core.locales import language_of
from home.news.page import NewsPage
from home.news.queries import archived, news_cards, public_news


@dataclass(frozen=True)
class ArchiveEntry:
    """A piece of news (by its number, read later) or a notice, with its day."""

    date: dt.date
    news_id: int | None = None
    alert: Alert | None = None


@dataclass(frozen=True)
class ArchiveMonth:
    """A month with how many entries it holds."""

    first_day: dt.date
    count: int


@dataclass(frozen=True)
class ArchiveYear:
    """A year with its months, the latest first."""

    year: int
    months: list[ArchiveMonth]

    @property
    def count(self) -> int:
        return sum(month.count for month in self.months)


class Archive:
    """The archive of one news index; dates only are read until a page of it is shown."""

    def __init__(self, index: Page, site: Site | None) -> None:
        self.index = index
        self.site = site

    @cached_property
    def entries(self) -> list[ArchiveEntry]:
        """All entries, newest first."""
        rows = archived(public_news(self.index)).values_list("fact_date", "pk")
        news = [ArchiveEntry(date, news_id=pk) for date, pk in rows]
        return sorted([*news, *self._notices()], key=lambda entry: entry.date, reverse=True)

    @cached_property
    def years(self) -> list[ArchiveYear]:
        """Years and months that hold something, latest first."""
        counts = Counter(entry.date.replace(day=1) for entry in self.entries)
        years: dict[int, list[ArchiveMonth]] = {}
        for day in sorted(counts, reverse=True):
            years.setdefault(day.year, []).append(ArchiveMonth(day, counts[day]))
        return [ArchiveYear(year, months) for year, months in years.items()]

    def within(self, year: int | None, month: int | None) -> list[ArchiveEntry]:
        """Entries of a year or of its month."""
        return [
            entry
            for entry in self.entries
            if year in (None, entry.date.year) and month in (None, entry.date.month)
        ]

    def _notices(self) -> list[ArchiveEntry]:
        if self.site is None:
            return []
        ended = ended_alerts(self.site, language_of(self.index))
        return [
            ArchiveEntry(alert.starts_at.astimezone(WARSAW).date(), alert=alert) for alert in ended
        ]


def shown(entries: Iterable[ArchiveEntry]) -> list[Any]:
    """The pages and notices behind one page of entries, in their order."""
    entries = list(entries)
    pages = NewsPage.objects.filter(pk__in=[e.news_id for e in entries if e.news_id])
    by_id = {page.pk: page for page in news_cards(pages)}
    return [entry.alert or by_id[entry.news_id] for entry in entries]
