"""An editor who publishes pages, for measures of what that costs."""

import time
from typing import Any

PAGES = 20
BODY = "<p>" + "Asystent rodziny wspiera rodziców w codziennych obowiązkach. " * 20 + "</p>"


def make_pages() -> list[Any]:
    """Live pages below the home page of a site."""
    from wagtail.models import Locale, Page, Site

    from home.models import HomePage, StandardPage

    locale = Locale.objects.get_or_create(language_code="pl")[0]
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=locale)
    home = root.add_child(instance=HomePage(title="MOPR", slug="mopr", locale=locale))
    Site.objects.update_or_create(is_default_site=True, defaults={"root_page": home})
    return [
        home.add_child(
            instance=StandardPage(title=f"Strona {n}", body=[("rich_text", BODY)], locale=locale)
        )
        for n in range(PAGES)
    ]


def log_in() -> Any:
    """A client that an editor with all rights is logged in with."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.force_login(get_user_model().objects.create_superuser("bench"))
    return client


def form_of(client: Any, page: Any) -> tuple[str, Any]:
    """The address and the fields of the page's form, the button to publish pressed."""
    from django.urls import reverse
    from wagtail.test.utils import form_data

    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = client.get(url).content.decode()
    data = form_data.querydict_from_html(html, form_id="page-edit-form")
    body = form_data.streamfield([("rich_text", form_data.rich_text(BODY))])  # drawn by scripts
    data.update(form_data.nested_form_data({"body": body, "action-publish": "action-publish"}))
    return url, data


def time_of_publishing(client: Any, url: str, data: Any) -> float:
    """What an editor waits for who presses "Publish"."""
    began = time.perf_counter()
    response = client.post(url, data)
    milliseconds = (time.perf_counter() - began) * 1000
    assert response.status_code == 302, response.content.decode()
    return milliseconds
