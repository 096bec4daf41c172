"""What to try where nothing fits: each thing that was asked, dropped alone."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from core.chosen import Chosen, without


@dataclass(frozen=True)
class Remedy:
    """A list that is not empty: what is different there, its query string, its length."""

    text: str
    query: str
    count: int


def without_each(
    query: QueryDict,
    chosen: list[Chosen],
    asked: Iterable[tuple[str, ...]],
    count_without: Callable[[str], int],
) -> Iterator[Remedy]:
    """The lists without one of the things that were asked.

    ``asked`` are the names of filters, together those that mean something only together;
    ``count_without`` is given the first of them.
    """
    for names in asked:
        labels = ", ".join(one.label for one in chosen if one.name in names)
        text = _("Without “%(filter)s”") % {"filter": labels}
        yield Remedy(text, without(query, names), count_without(names[0]))
