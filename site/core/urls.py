"""Addresses that every site has, whatever its pages."""

from django.urls import URLPattern, path

from core.views.accent import centre_css
from core.views.email import write_email
from core.views.robots import favicon, robots_txt, sitemap_xml

urlpatterns: list[URLPattern] = [
    path("centre.css", centre_css, name="centre_css"),
    path("e-mail/<str:token>/", write_email, name="write_email"),
    path("favicon.ico", favicon, name="favicon"),
    path("robots.txt", robots_txt, name="robots"),
    path("sitemap.xml", sitemap_xml, name="sitemap"),
]
