"""How a page stands towards the public: at which place, mirroring what, live or not."""

from dataclasses import dataclass, replace
from typing import Self

from wagtail.models import Page


@dataclass(frozen=True)
class Standing:
    """What of a page decides whether everybody may see it (``core.privacy`` holds the rule).

    ``path`` is its place in the tree, ``source_path`` that of the page which an alias mirrors.
    """

    pk: int
    live: bool
    url_path: str
    path: str
    source_path: str

    @classmethod
    def of(cls, page: Page) -> Self:
        """As the page in hand has it."""
        source_path = page.alias_of.path if page.alias_of_id else ""
        return cls(page.pk, page.live, page.url_path, page.path, source_path)

    def is_beside(self, other: Self) -> bool:
        """Whether the same addresses and restrictions hold for both.

        While a page is being moved the tree already shows the new place only, so that places are
        compared by ``url_path``.
        """
        return (self.url_path, self.source_path) == (other.url_path, other.source_path)

    def without_source(self) -> Self:
        """The same page, judged by its own place alone."""
        return replace(self, source_path="")


def shows_something(page: Page) -> bool:
    """Whether the page or anything below it is live."""
    return page.live or has_live_below(page)


def has_live_below(page: Page) -> bool:
    """Whether anything below the page is live, as its own draft does not keep from being."""
    below = Page.objects.filter(path__startswith=page.path, live=True)
    return below.exclude(pk=page.pk).exists()
