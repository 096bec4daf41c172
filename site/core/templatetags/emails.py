"""``{% load emails %}``: addresses that people can use and harvesters cannot."""

from django import template

from core import emails
from core.rich_text_emails import hide_emails

register = template.Library()
register.simple_tag(emails.email_link)
register.simple_tag(emails.email_url)
register.filter(hide_emails)
