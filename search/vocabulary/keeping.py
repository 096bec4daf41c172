"""Keeps the vocabularies as new as the entries, and one of each in every process."""

import datetime as dt
import time
from threading import Lock

from django.db.models import Count, Max, QuerySet

from core import clock
from search.models import SearchEntry, Vocabulary
from search.vocabulary.counting import count_words
from search.vocabulary.words import Words

# At most a twentieth of the time goes into counting, however large the site.
REST, QUICK = 20, 1.0
NO_WORDS = Words({}, {})
_FIELDS = ["stamp", "words", "made_at", "seconds"]
_Place = tuple[int, str]
_loaded: dict[_Place, tuple[object, Words]] = {}
_lock = Lock()


def words_of(site_id: int, locale: str) -> Words:
    """The words of a site in a language; read again only after they were counted anew."""
    rows = Vocabulary.objects.filter(site_id=site_id, locale=locale)
    state = rows.values_list("stamp", "made_at").first()
    if state is None:
        return NO_WORDS
    with _lock:
        known, words = _loaded.get((site_id, locale), (None, NO_WORDS))
    return words if known == state else _load(rows)


def _load(rows: QuerySet[Vocabulary]) -> Words:
    row = rows.first()
    if row is None:
        return NO_WORDS
    words = Words.read(row.words)
    with _lock:
        _loaded[row.site_id, row.locale] = ((row.stamp, row.made_at), words)
    return words


def refresh_vocabularies(*, at_once: bool = False) -> int:
    """Count again the words of every site and language whose entries changed; how many did.

    What took long to count rests for a while first, unless ``at_once``.
    """
    stamps = _stamps()
    kept = {(row.site_id, row.locale): row for row in Vocabulary.objects.defer("words")}
    for place in kept.keys() - stamps.keys():
        kept[place].delete()
    due = [
        place
        for place, stamp in stamps.items()
        if place not in kept or (kept[place].stamp != stamp and (at_once or _rested(kept[place])))
    ]
    for place in due:
        _count(place, stamps[place])
    return len(due)


def _stamps() -> dict[_Place, str]:
    """What changes with every entry written or deleted, for each site and language."""
    rows = SearchEntry.objects.values_list("site_id", "locale").order_by()
    counted = rows.annotate(number=Count("pk"), last=Max("version"))
    return {(site, locale): f"{number} {last}" for site, locale, number, last in counted}


def _rested(row: Vocabulary) -> bool:
    rest = REST * row.seconds if row.seconds > QUICK else 0
    return clock.now() >= row.made_at + dt.timedelta(seconds=rest)


def _count(place: _Place, stamp: str) -> None:
    """The stamp is older than the words: what is written meanwhile makes them due again."""
    started = time.monotonic()
    site_id, locale = place
    blob = count_words(site_id, locale).written()
    row = Vocabulary(
        site_id=site_id,
        locale=locale,
        stamp=stamp,
        words=blob,
        made_at=clock.now(),
        seconds=time.monotonic() - started,
    )
    Vocabulary.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["site_id", "locale"], update_fields=_FIELDS
    )
