"""The results page."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.models import Site

from search.asking import Answer, ask
from search.direct_answers import direct_answers
from search.presentation import Presentation
from search.promotions import promoted_for
from search.query_log import click_token, log_search
from search.requests import SearchRequest
from search.sections import section_titles
from search.topics import labels_to_offer, topic_labels


@require_safe
@never_cache
def results(request: HttpRequest) -> HttpResponse:
    """``/szukaj/?q=…``: public pages of this site in the active language."""
    asked = SearchRequest.read(request.GET)
    context: dict[str, Any] = {"asked": asked, "polish_url": _polish_url(asked)}
    site = Site.find_for_request(request)
    if site and asked.text:
        context["found"] = _search(request, asked, site)
    response = render(request, "search/results.html", context)
    if "found" in context and asked.is_new:
        _count(request, response, context["found"])
    response["X-Robots-Tag"] = "noindex"
    return response


def _search(request: HttpRequest, typed: SearchRequest, site: Site) -> Presentation:
    sections, chosen = section_titles(request), topic_labels(request, typed.topics)
    asked = typed.among(sections, chosen)
    answer = ask(
        asked.text,
        get_language() or settings.LANGUAGE_CODE,
        site.pk,
        kinds=asked.kinds,
        sections=asked.sections,
        years=asked.years,
        topics=asked.topics,
        page=asked.page,
    )
    return Presentation(
        asked,
        answer,
        sections,
        labels_to_offer(request, answer.results.facets, asked.topics, chosen),
        answers=direct_answers(request, answer.query, site) if asked.is_new else [],
        promotions=promoted_for(answer.query) if asked.is_new else [],
        click_token=_click_token(answer, site) if asked.is_new else "",
    )


def _count(request: HttpRequest, response: HttpResponse, found: Presentation) -> None:
    log_search(
        request,
        response,
        text=found.request.text,
        locale=found.query.locale,
        site_id=found.query.site_id,
        results=_answering(found),
    )


def _answering(found: Presentation) -> int:
    """Results that answer the whole question; editors are to hear of what no page has together."""
    whole = 0 if found.results.relaxed else found.results.total
    return whole + len(found.promotions) + len(found.answers)


def _click_token(answer: Answer, site: Site) -> str:
    return click_token(answer.query.text, answer.query.locale, site.pk)


def _polish_url(asked: SearchRequest) -> str:
    """The same question in the default language, which has most pages; "" if already there."""
    if get_language() == settings.LANGUAGE_CODE:
        return ""
    with override(settings.LANGUAGE_CODE):
        return reverse("search:results") + asked.without_choices().query_string()
