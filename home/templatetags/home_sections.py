"""``{% load home_sections %}``: sections of the front page, each in its own template."""

from django import template
from django.template import Engine
from django.template.context import RequestContext
from django.utils.safestring import SafeString

from core.sections import HomeSection

register = template.Library()


@register.simple_tag(takes_context=True)
def home_section(context: RequestContext, section: HomeSection) -> SafeString:
    """Renders a section: it sees the page's context and, on top of it, its own."""
    found = Engine.get_default().get_template(section.template)
    with context.push(**section.context):
        return found.render(context)
