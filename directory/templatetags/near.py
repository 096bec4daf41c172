"""``{% load near %}``: how far an office is."""

from typing import Any

from django import template

from directory.near.point import Point, distance_words

register = template.Library()


@register.simple_tag
def distance(near: Any, address: Any) -> str:
    """``1,2 km`` from the point asked for to an address; empty where either is not known."""
    place = Point.of(address)
    point = getattr(near, "point", None)
    return distance_words(point.kilometres_to(place)) if point and place else ""
