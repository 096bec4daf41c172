"""``{% load search_answers %}``: direct answers, each in its plugin's template."""

import logging

from django import template
from django.template import Engine
from django.template.context import RequestContext
from django.utils.safestring import SafeString

from core.search_answers import SearchAnswer

logger = logging.getLogger(__name__)
register = template.Library()


@register.simple_tag(takes_context=True)
def search_answer(context: RequestContext, answer: SearchAnswer) -> SafeString:
    """Renders an answer: it sees the page's context and, on top of it, its own.

    Where a plugin's template fails, the results stand there without it.
    """
    try:
        found = Engine.get_default().get_template(answer.template)
        with context.push(**answer.context):
            return found.render(context)
    except Exception:
        logger.exception("The answer of a plugin could not be shown: %s", answer.template)
        return SafeString("")
