"""E-mail addresses on pages: people read, copy and follow them, harvesters find none.

The text is broken by words that nobody is shown (``hidden`` takes them from the eye, from screen
readers and from what one copies); the link leads to an address of this site, which leads on to the
mail program (core.views.email). Neither needs a script.
"""

from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString

_SIGNER = Signer(salt="core.emails")
PARTS = ("subject", "body")
"""What a letter may begin with, beside its address."""
BREAK = SafeString("<span hidden> – </span>")


def email_url(email: str, **parts: str) -> str:
    """A path on this site that opens a letter to ``email``; ``parts`` are some of ``PARTS``."""
    path = reverse("write_email", args=[_SIGNER.sign_object(email)])
    return f"{path}?{urlencode(parts)}" if parts else path


def email_of(token: str) -> str | None:
    """The address that a page has named; None for a token that no page of ours has made."""
    try:
        return str(_SIGNER.unsign_object(token))
    except BadSignature:
        return None


def email_text(email: str) -> SafeString:
    """The address to be read."""
    name, _at, domain = email.partition("@")
    return format_html("{}{}@{}{}", name, BREAK, BREAK, domain)


def email_link(email: str) -> SafeString:
    """The address to be read and followed."""
    link = '<a class="email" rel="nofollow" href="{}">{}</a>'
    return format_html(link, email_url(email), email_text(email))
