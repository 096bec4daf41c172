"""What a page answers below its own address, at places that are no pages of the tree."""

from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True)
class Below:
    """A place of its own for search engines and breadcrumbs.

    ``path`` is relative to the page's address and ends with a slash, for example ``finanse/``;
    the texts are in the reader's language. ``elsewhere`` is the path that the page surely answers
    in other languages, where that is another one.
    """

    path: str
    title: str
    description: str = ""
    elsewhere: str = ""

    def path_in(self, *, own_language: bool) -> str:
        return self.path if own_language else self.elsewhere or self.path


def note_below(request: HttpRequest, place: Below) -> None:
    """Say, in a view of a routable page, that it serves ``place`` and not the page itself."""
    request.below = place  # type: ignore[attr-defined]


def place_below(request: HttpRequest) -> Below | None:
    """The place that is being served; None where it is a page."""
    return getattr(request, "below", None)
