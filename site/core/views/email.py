"""The way from a page to the reader's mail program."""

from urllib.parse import quote, urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from core.emails import PARTS, email_of

LONGEST_PART = 1000


class MailRedirect(HttpResponseRedirect):
    """A redirect that a browser gives to the mail program (RFC 6068)."""

    allowed_schemes = ["mailto"]


@require_safe
def write_email(request: HttpRequest, token: str) -> HttpResponse:
    """Leads to ``mailto:``; only to addresses that our own pages have signed."""
    email = email_of(token)
    if email is None:
        raise Http404
    said = {name: request.GET[name][:LONGEST_PART] for name in PARTS if name in request.GET}
    query = f"?{urlencode(said, quote_via=quote)}" if said else ""
    response = MailRedirect(f"mailto:{quote(email, safe='@,')}{query}")
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
