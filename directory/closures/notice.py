"""The alert above every page that a closure raises."""

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.alerts import Alert
from core.clock import WARSAW
from core.enums import AlertLevel
from core.formats import date_period
from core.locales import language_of
from core.localised import localised
from core.privacy import public_pages
from directory.closures.closure import Closure
from directory.closures.reach import closed_offices

NOTICES = uuid.UUID("5b0c0f6e-6c0e-4d0a-9d55-1f8b0a3d7c11")
MOST_OFFICES = 12
ONE_DAY = dt.timedelta(days=1)


def notice_key(closure: Closure) -> uuid.UUID:
    """The translation key of its alert: made from its own, so that neither points to the other."""
    return uuid.uuid5(NOTICES, str(closure.translation_key))


def keep_in_step(closure: Closure) -> None:
    """Make, change or take away the alert; with the days, those in all languages.

    What an editor has chosen of its level, section and page with more stays.
    """
    rows = Closure.objects.filter(translation_key=closure.translation_key)
    for row in rows if closure.holds_facts else rows.filter(pk=closure.pk):
        if row.facts.announced_from:
            _announce(row, row.facts)
        else:
            withdraw(row)


def withdraw(closure: Closure) -> None:
    """Take the alert in the closure's language away."""
    _notices(closure).delete()


def _announce(row: Closure, facts: Closure) -> None:
    alert = _notices(row).first() or Alert(
        translation_key=notice_key(row), locale_id=row.locale_id, level=AlertLevel.WARNING
    )
    alert.site_id = facts.site_id
    alert.starts_at = _midnight(facts.announced_from)
    alert.ends_at = _end(facts.last_day)
    with override(language_of(row)):
        offices = [] if facts.all_offices else _offices(facts)
        alert.title, alert.text = _title(facts, offices), _text(row, offices)
    alert.save()


def _notices(closure: Closure) -> Any:
    return Alert.objects.filter(translation_key=notice_key(closure), locale_id=closure.locale_id)


def _offices(closure: Closure) -> list[Any]:
    """Public ones in the active language."""
    return localised(list(public_pages(closed_offices(closure))))


def _title(facts: Closure, offices: list[Any]) -> str:
    values = {"dates": date_period(facts.starts_on, facts.last_day)}
    if facts.all_offices:
        return _("%(dates)s: all our offices are closed") % values
    if len(offices) == 1:
        title = _("%(dates)s: %(office)s is closed") % (values | {"office": offices[0].title})
        return title if len(title) <= _longest() else f"{title[: _longest() - 1]}…"
    return _("%(dates)s: some of our offices are closed") % values


def _longest() -> int:
    return int(Alert._meta.get_field("title").max_length or 0)


def _text(row: Closure, offices: list[Any]) -> str:
    reason = format_html("<p>{}</p>", row.reason)
    if not offices or len(offices) > MOST_OFFICES:
        return reason
    return reason + format_html("<p>{}</p>", format_html_join(", ", LINK, _link_values(offices)))


LINK = '<a linktype="page" id="{}">{}</a>'


def _link_values(offices: Iterable[Any]) -> Iterable[tuple[int, str]]:
    return ((office.pk, office.title) for office in offices)


def _end(last_day: dt.date) -> dt.datetime | None:
    """The midnight after the day; None after the last one of the calendar, which people write
    where they know no end.
    """
    return None if last_day == dt.date.max else _midnight(last_day + ONE_DAY)


def _midnight(day: Any) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), WARSAW)
