"""``{% load maps %}``: the tiles of this installation."""

from django import template

from core.maps import map_tiles

register = template.Library()
register.simple_tag(map_tiles)
