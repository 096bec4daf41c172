"""Addresses that every site has, whatever its pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
