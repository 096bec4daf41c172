"""A signed word in the results page by which a click is counted for its question."""

from datetime import date, timedelta

from django.core import signing

from core import clock
from search.query_log.recording import Counted

MAX_LENGTH = 1_000
SALT = "search.click"


def click_token(text: str, locale: str, site_id: int) -> str:
    """For the results page; "" where the question is not counted."""
    counted = Counted.today(text, locale, site_id)
    if counted is None:
        return ""
    parts = [counted.day.isoformat(), counted.site_id, counted.locale, counted.text]
    return str(signing.Signer(salt=SALT).sign_object(parts))


def read_token(token: str) -> Counted | None:
    """What a click counts for; None if we did not sign it, or before yesterday."""
    try:
        day, *rest = signing.Signer(salt=SALT).unsign_object(token[:MAX_LENGTH])
    except signing.BadSignature:
        return None
    counted = Counted(date.fromisoformat(day), *rest)
    return counted if counted.day >= clock.today() - timedelta(days=1) else None
