"""What a page answers below its own address, at places that are no pages of the tree."""

from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True)
class Below:
    """A place of its own for search engines and breadcrumbs, the same in every language.

    ``path`` is relative to the page's address and ends with a slash, for example ``finanse/``;
    the texts are in the reader's language.
    """

    path: str
    title: str
    description: str = ""


def note_below(request: HttpRequest, place: Below) -> None:
    """Say, in a view of a routable page, that it serves ``place`` and not the page itself."""
    request.below = place  # type: ignore[attr-defined]


def place_below(request: HttpRequest) -> Below | None:
    """The place that is being served; None where it is a page."""
    return getattr(request, "below", None)
