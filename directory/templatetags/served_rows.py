"""``{% load served_rows %}``: rows of streets served in words."""

from django import template

from directory.streets import words

register = template.Library()
register.filter(words.row_words)
