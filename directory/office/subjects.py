"""The phone or the post that hours belong to stands among the office's own."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.phones import parse_phone
from directory.rows.scheduled import ScheduledRow


def subject_error(
    row: ScheduledRow, phones: Iterable[Any], posts: Iterable[Any]
) -> tuple[str, str] | None:
    """The field and what to do about it, where the office has no such phone or post."""
    numbers, roles = [phone.number for phone in phones], [post.role for post in posts]
    if row.for_phone and dialled(row.for_phone) not in map(dialled, numbers):
        text = _("This office has no phone “%(given)s”. Its phones: %(known)s.")
        return "for_phone", text % {"given": row.for_phone, "known": _listed(numbers)}
    if row.for_post and row.for_post.casefold() not in (role.casefold() for role in roles):
        text = _("This office has no post “%(given)s”. Its posts: %(known)s.")
        return "for_post", text % {"given": row.for_post, "known": _listed(roles)}
    return None


def dialled(number: str) -> str:
    """The number in one form; what is no number stays as it is and matches nothing."""
    try:
        return parse_phone(number).e164
    except ValidationError:
        return number


def _listed(names: list[str]) -> str:
    return ", ".join(names) or _("none yet")
