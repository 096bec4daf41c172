"""Pages by free text, asked of whichever plugin can search (hook ``find_pages``, docs/hooks.md)."""

from wagtail import hooks
from wagtail.models import Site

from core.enums import SearchKind


def find_pages(text: str, language: str, site: Site, kind: SearchKind) -> frozenset[int] | None:
    """Ids of the site's pages of one kind and language with all the words of ``text``.

    None where no plugin knows: a list then compares the words itself.
    """
    for hook in hooks.get_hooks("find_pages"):
        return frozenset(hook(text, language, site, kind))
    return None
