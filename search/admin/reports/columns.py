"""Cells of the reports: the question as a link to its results, and the remedies."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.ui.tables import Column
from wagtail.models import Locale, Site

from search.models import PromotedResult, Synonym

Row = dict[str, Any]
LANGUAGES = dict(settings.LANGUAGES)


class QuestionColumn(Column):
    """What was asked, linked to what a resident sees now."""

    cell_template_name = "search/admin/question_cell.html"

    def get_cell_context_data(self, instance: Row, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        context["url"] = results_url(instance)
        return context


class RemediesColumn(Column):
    """A click to a form that is filled already."""

    cell_template_name = "search/admin/remedies_cell.html"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.locales = dict(Locale.objects.values_list("language_code", "pk"))

    def get_cell_context_data(self, instance: Row, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        context["synonym_url"] = self._add_url(Synonym, instance)
        context["promotion_url"] = self._add_url(PromotedResult, instance)
        return context

    def _add_url(self, model: type, row: Row) -> str:
        locale = self.locales.get(row["locale"], "")
        known = {"words": row["text"], "site": row["site_id"], "locale": locale}
        name = model.snippet_viewset.get_url_name("add")  # type: ignore[attr-defined]
        return f"{reverse(name)}?{urlencode(known)}"


def language_name(row: Row) -> str:
    """The language of the search in the editor's words."""
    return str(LANGUAGES.get(row["locale"], row["locale"]))


def results_url(row: Row) -> str:
    """The results page of the question on its own site."""
    paths: list[tuple[int, str, str, str]] = Site.get_site_root_paths()
    roots = {site_id: root_url for site_id, _path, root_url, _code in paths}
    with override(row["locale"]):
        path = reverse("search:results")
    return f"{roots.get(row['site_id'], '')}{path}?{urlencode({'q': row['text']})}"
