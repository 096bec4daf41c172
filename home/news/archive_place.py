"""The archive as breadcrumbs, titles and search engines name it."""

import datetime as dt

from django.utils.translation import gettext

from core import formats
from core.below import Below

ARCHIVE = "archiwum/"


def archive_place(period: dt.date | None, *, is_month: bool) -> Below:
    """All of it, or the year or month of ``period``."""
    description = gettext("News and notices that are no longer current.")
    if period is None:
        return Below(ARCHIVE, gettext("Archive"), description)
    when = formats.month_and_year(period) if is_month else str(period.year)
    path = f"{ARCHIVE}{period.year}/{f'{period.month}/' if is_month else ''}"
    title = gettext("Archive: %(when)s") % {"when": when}
    # What is not translated leaves months without news in other languages.
    return Below(path, title, description, elsewhere=ARCHIVE)
