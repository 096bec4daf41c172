"""Addresses of the search that programmers guess; mounted by the site at ``search/``."""

from django.urls import path

from search.suggest_views import suggest

app_name = "search_for_machines"
urlpatterns = [path("suggest", suggest, name="suggest")]
