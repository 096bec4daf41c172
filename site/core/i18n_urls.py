"""Addresses of each language: the site map, and the files that pages make of themselves."""

from django.urls import URLPattern, path, re_path
from wagtail.views import serve

from core.views.site_map import site_map

# Wagtail's own pattern knows no dots: /aktualnosci/atom.xml, /wydarzenia/grupa/kalendarz.ics.
ENDINGS = r"csv|csv-metadata\.json|ics|json|jsonld|md5|xlsx|xml"
FILE_OF_A_PAGE = rf"^((?:[\w\-]+/)+[\w\-]+\.(?:{ENDINGS}))$"

urlpatterns: list[URLPattern] = [
    path("mapa-strony/", site_map, name="site_map"),
    re_path(FILE_OF_A_PAGE, serve, name="file_of_a_page"),
]
