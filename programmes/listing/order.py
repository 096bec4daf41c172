"""In which order programmes are listed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from core.alphabet import alphabetical
from core.chosen import clean
from programmes.finances import ZERO
from programmes.listing.entries import Entry
from programmes.listing.groups import TITLES, Group

PARAMETER = "sort"


class Order(models.TextChoices):
    """Orders that a reader may choose; the first is that of groups."""

    GROUPS = "", _("by recruitment")
    TITLE = "title", _("by title")
    NEWEST = "newest", _("newest first")
    VALUE = "value", _("largest budget first")


@dataclass(frozen=True)
class OrderLink:
    """An order, and the list's query string in it."""

    label: str
    query: str
    is_current: bool


def order_of(query: QueryDict) -> Order:
    """The order that an address asks for; that of groups where it asks for none that is known."""
    asked = query.get(PARAMETER, "")
    return Order(asked) if asked in Order.values else Order.GROUPS


def order_links(query: QueryDict) -> list[OrderLink]:
    """All orders of the same list, from its first page."""
    return [
        OrderLink(str(order.label), _in_order(query, order), order == order_of(query))
        for order in Order
    ]


def in_order(entries: Iterable[Entry], order: Order) -> list[Entry]:
    """Entries sorted; what is equal stands by title, then as in the tree."""
    by_title = sorted(entries, key=lambda entry: alphabetical(entry.page.title))
    return sorted(by_title, key=KEYS[order])


def grouped(entries: Iterable[Entry], order: Order) -> list[Group]:
    """Sorted entries under the headings of their groups, or all together in another order."""
    if order != Order.GROUPS:
        return [Group("", [entry.page for entry in entries])]
    return [
        Group(TITLES[key], [entry.page for entry in own])
        for key, own in groupby(entries, lambda entry: entry.group)
    ]


def _newest(entry: Entry) -> int:
    begins = entry.page.source.starts_on
    return -begins.toordinal() if begins else 0


def _dearest(entry: Entry) -> Any:
    headline = entry.budget.headline
    return -(headline.total if headline else ZERO)


KEYS: dict[Order, Callable[[Entry], Any]] = {
    Order.GROUPS: lambda entry: entry.group,
    Order.TITLE: lambda entry: 0,
    Order.NEWEST: _newest,
    Order.VALUE: _dearest,
}


def _in_order(query: QueryDict, order: Order) -> str:
    other = query.copy()
    other.pop("page", None)
    other[PARAMETER] = order.value
    return clean(other)
