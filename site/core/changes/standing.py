"""How a page stands towards the public: at which place, behind which restrictions."""

from dataclasses import dataclass, replace
from typing import Self

from django.db.models import Q
from wagtail.models import Page, PageViewRestriction


@dataclass(frozen=True)
class Standing:
    """What of a page decides whether everybody may see it (``core.privacy`` holds the rule).

    Places are compared by ``url_path``, not by tree path: while a page is being moved, the tree
    already shows the new place only. ``source_path`` is that of the page that an alias mirrors.
    """

    pk: int
    live: bool
    url_path: str
    source_path: str

    @classmethod
    def stored(cls, pk: int) -> Self | None:
        """As the database has it."""
        fields = ("pk", "live", "url_path", "alias_of__url_path")
        row = Page.objects.filter(pk=pk).values_list(*fields).first()
        return cls(row[0], row[1], row[2], row[3] or "") if row else None

    @classmethod
    def of(cls, page: Page) -> Self:
        """As the page in hand has it."""
        source_path = page.alias_of.url_path if page.alias_of_id else ""
        return cls(page.pk, page.live, page.url_path, source_path)

    def is_restricted(self, besides: int | None = None) -> bool:
        """Whether a restriction holds here (leaving out the one with the key ``besides``)."""
        paths = {*_prefixes(self.url_path), *_prefixes(self.source_path)}
        here = Q(page_id=self.pk) | Q(page__url_path__in=paths)
        return PageViewRestriction.objects.filter(here).exclude(pk=besides).exists()

    def is_beside(self, other: Self) -> bool:
        """Whether the same restrictions hold for both."""
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


def _prefixes(url_path: str) -> list[str]:
    """``/a/b/`` → ``/``, ``/a/``, ``/a/b/``: the places of the page and of all above it."""
    steps = url_path.split("/")[:-1]
    return ["/".join(steps[: n + 1]) + "/" for n in range(len(steps))]
