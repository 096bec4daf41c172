"""Addresses of the search; mounted by the site at ``szukaj/``."""

from django.urls import path

from search.opensearch import description
from search.query_log.views import click
from search.suggest_views import suggest, suggest_to_browsers
from search.views import results

app_name = "search"
urlpatterns = [
    path("", results, name="results"),
    path("click/", click, name="click"),
    path("suggest", suggest, name="suggest"),
    path("suggest/browsers", suggest_to_browsers, name="suggest_to_browsers"),
    path("opensearch.xml", description, name="opensearch"),
]
