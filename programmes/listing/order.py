"""In which order programmes are listed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import QueryDict

from core.alphabet import alphabetical
from core.chosen import with_value
from programmes.enums import ListGroup, ListOrder
from programmes.finances import ZERO
from programmes.listing.entries import Entry

PARAMETER = "sort"


@dataclass(frozen=True)
class Group:
    """Programmes under one heading; the only group of another order has none."""

    title: str
    entries: list[Entry]


@dataclass(frozen=True)
class OrderLink:
    """An order, and the list's query string in it."""

    label: str
    query: str
    is_current: bool


def order_of(query: QueryDict) -> ListOrder:
    """The order that an address asks for; that of groups where it asks for none that is known."""
    asked = query.get(PARAMETER, "")
    return ListOrder(asked) if asked in ListOrder.values else ListOrder.GROUPS


def order_links(query: QueryDict) -> list[OrderLink]:
    """All orders of the same list, from its first page."""
    current = order_of(query)
    return [
        OrderLink(str(order.label), with_value(query, PARAMETER, order.value), order == current)
        for order in ListOrder
    ]


def in_order(entries: Iterable[Entry], order: ListOrder) -> list[Entry]:
    """Entries sorted; what is equal stands by title, then as in the tree."""
    by_title = sorted(entries, key=lambda entry: alphabetical(entry.page.title))
    return sorted(by_title, key=KEYS[order])


def grouped(entries: Iterable[Entry], order: ListOrder) -> list[Group]:
    """Sorted entries under the headings of their groups, or all together in another order."""
    if order != ListOrder.GROUPS:
        return [Group("", list(entries))]
    return [
        Group(str(ListGroup(key).label), list(own))
        for key, own in groupby(entries, lambda entry: entry.group)
    ]


def _newest(entry: Entry) -> int:
    begins = entry.page.source.starts_on
    return -begins.toordinal() if begins else 0


def _dearest(entry: Entry) -> Any:
    return -(entry.headline.total if entry.headline else ZERO)


KEYS: dict[ListOrder, Callable[[Entry], Any]] = {
    ListOrder.GROUPS: lambda entry: entry.group,
    ListOrder.TITLE: lambda entry: 0,
    ListOrder.NEWEST: _newest,
    ListOrder.VALUE: _dearest,
}
