"""Saving what an import has made of a page."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from wagtail.models import Revision

from core.importing.problems import refuse


def save_draft(draft: Any, user: Any) -> Revision:
    """A new revision of the page. Raises Refused where anything else in the draft is wrong."""
    try:
        revision: Revision = draft.save_revision(user=user, log_action=True)
    except ValidationError as error:
        text = gettext("“%(page)s” cannot be saved: %(problems)s Correct the page, then try again.")
        raise refuse(text % {"page": draft.title, "problems": " ".join(error.messages)}) from error
    return revision
