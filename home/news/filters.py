"""By what residents and other sites narrow a list of news."""

from typing import Any

from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from django_filters import FilterSet, MultipleChoiceFilter

from home.enums import NewsCategory
from home.facts import with_facts


class NewsFilterSet(FilterSet):
    """``?kategoria=award&kategoria=training``: news of any of these categories.

    A value that is no category leaves the list as it was.
    """

    kategoria = MultipleChoiceFilter(
        label=_("Category"),
        choices=NewsCategory.choices,
        widget=CheckboxSelectMultiple,
        method="of_categories",
    )

    def of_categories(self, news: QuerySet[Any], name: str, categories: list[str]) -> QuerySet[Any]:
        """News whose page in the default language says one of the categories."""
        if not categories:
            return news
        if "fact_category" not in news.query.annotations:
            news = with_facts(news, None, "category")
        return news.filter(fact_category__in=categories)
