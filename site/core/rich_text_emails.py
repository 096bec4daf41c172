"""E-mail addresses inside rich text: the same for people, gone for harvesters (core.emails).

Pages alone show them so. APIs and the search read the text as editors wrote it, which is why this
is no link handler: Wagtail asks these for its APIs too.
"""

import re
from html import unescape
from urllib.parse import parse_qsl, unquote, urlsplit

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from core.emails import PARTS, email_text, email_url
from core.markup import change_words

LETTER = re.compile(r'<a\b[^>]*\bhref="(mailto:[^"]*)"[^>]*>', re.IGNORECASE)
# The name as it stands in HTML, where an ampersand is an entity; too long a match does no harm.
# What follows a slash is no name: addresses of profiles end with "/@mops.krakow".
ADDRESS = re.compile(r"[^\s@<>,:()/]+@[\w-]+(?:\.[\w-]+)+")
AT = "@"


def hide_emails(html: str) -> SafeString:
    """Links to addresses lead over this site, and the text of addresses is broken."""
    if AT in html or "mailto:" in html.lower():
        html = change_words(LETTER.sub(_hidden_link, html), _hidden_text)
    # Safe: rich text is, and what was put in is escaped.
    return mark_safe(html)


def spelt_emails(text: str) -> str:
    """Plain text for machines that anybody may read: ``biuro (at) mops.pl``."""
    return ADDRESS.sub(lambda found: found[0].replace(AT, " (at) "), text)


def _hidden_link(letter: re.Match[str]) -> str:
    return f'<a rel="nofollow" href="{escape(_url(unescape(letter[1])))}">'


def _hidden_text(text: str) -> str:
    return ADDRESS.sub(lambda found: email_text(unescape(found[0])), text)


def _url(href: str) -> str:
    """With subject and body, which the page of the letter hands on.

    In RFC 6068 a plus is one, unlike in forms, and names of headers have no case.
    """
    _scheme, _host, path, query, _fragment = urlsplit(href)
    said = {name.lower(): text for name, text in parse_qsl(query.replace("+", "%2B"))}
    return email_url(unquote(path), **{name: said[name] for name in PARTS if name in said})
