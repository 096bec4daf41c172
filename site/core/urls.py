"""Addresses that every site has, whatever its pages."""

from django.urls import URLPattern, path

from core.views.accent import centre_css

urlpatterns: list[URLPattern] = [path("centre.css", centre_css, name="centre_css")]
