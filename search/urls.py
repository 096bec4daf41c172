"""Addresses of the search; mounted by the site at ``szukaj/``."""

from django.urls import path

from search.query_log.views import click
from search.views import results

app_name = "search"
urlpatterns = [
    path("", results, name="results"),
    path("click/", click, name="click"),
]
