"""What an editor is told after saving an office whose streets another one serves too."""

from itertools import islice

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from wagtail.admin import messages
from wagtail.models import Page

from directory.office.page import OfficePage
from directory.rows.served import ServedArea
from directory.streets.findings import Finding, overlaps_of

MOST = 5


def warn_of_overlaps(request: HttpRequest, page: Page) -> None:
    """The first five, and a way to the report. Nothing while a draft saves itself."""
    if not isinstance(page, OfficePage) or not request.accepts("text/html"):
        return
    found = list(islice(overlaps_of(page), MOST + 1))
    for finding in found[:MOST]:
        messages.warning(request, overlap_words(finding, page))
    if len(found) > MOST:
        messages.warning(request, _more())


def overlap_words(finding: Finding, office: OfficePage) -> str:
    """From the side of the office that is saved."""
    own, other = sorted(finding.rows, key=lambda row: row.office_id != office.pk)
    return gettext("%(street)s: %(numbers)s are served twice, by %(own)s and by %(other)s.") % {
        "street": own.street,
        "numbers": finding.words,
        "own": server_name(own),
        "other": server_name(other),
    }


def server_name(row: ServedArea) -> str:
    """``Filia północ, Rejon 3``."""
    return ", ".join(str(part) for part in (row.office.title, row.district) if part)


def _more() -> SafeString:
    text = gettext("There are more of them: see the report “{link}”.")
    link = format_html(
        '<a href="{}">{}</a>', reverse("directory_streets_report"), gettext("Gaps and overlaps")
    )
    return format_html(text, link=link)
