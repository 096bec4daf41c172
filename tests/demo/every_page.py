"""Every page type of the demonstration: edited, previewed, shown and served as data."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Site, get_page_models

from core.pages import BasePage
from core.users import CentreUser

OURS = [model for model in get_page_models() if issubclass(model, BasePage)]


class EveryPage:
    """One walk over all that the three centres hold."""

    client: Client
    admin: CentreUser
    subTest: Callable[..., AbstractContextManager[None]]

    def samples(self) -> Iterator[Any]:
        """One page of each type."""
        for model in OURS:
            page = model.objects.live().order_by("pk").first()
            assert page is not None, f"The demonstration has no {model.__name__}."
            yield page

    def host(self, page: Page) -> dict[str, str]:
        site = Site.objects.get(pk=page.get_site().pk)
        return {"host": f"{site.hostname}:{site.port}"}

    def test_every_page_answers_in_every_language(self) -> None:
        for page in Page.objects.live().filter(depth__gt=1).specific():
            with self.subTest(page=page.url_path):
                host, path = page.get_site().hostname, page.get_url_parts()[2]
                response = self.client.get(path, headers={"host": f"{host}:8000"})
                assert response.status_code == 200

    def test_every_type_can_be_edited(self) -> None:
        self.client.force_login(self.admin)
        for page in self.samples():
            with self.subTest(type=type(page).__name__):
                response = self.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
                assert response.status_code == 200

    def test_every_type_can_be_added_where_it_belongs(self) -> None:
        self.client.force_login(self.admin)
        for page in self.samples():
            meta = type(page)._meta
            arguments = [meta.app_label, meta.model_name, page.get_parent().pk]
            with self.subTest(type=type(page).__name__):
                response = self.client.get(reverse("wagtailadmin_pages:add", args=arguments))
                assert response.status_code == 200

    def test_every_type_has_a_preview(self) -> None:
        for page in self.samples():
            for mode, _name in page.specific.preview_modes:
                with self.subTest(type=type(page).__name__, mode=mode):
                    response = page.make_preview_request(preview_mode=mode)
                    assert response.status_code == 200

    def test_every_page_is_served_as_data(self) -> None:
        for page in Page.objects.live().filter(depth__gt=1).specific():
            with self.subTest(page=page.url_path):
                response = self.client.get(
                    f"/api/v2/pages/{page.pk}/?fields=*", headers=self.host(page)
                )
                assert response.status_code == 200
                assert response.json()["meta"]["locale"] == page.locale.language_code

    def test_every_page_can_be_found_by_its_address(self) -> None:
        for page in Page.objects.live().filter(depth__gt=1).specific():
            path = page.get_url_parts()[2]
            with self.subTest(path=path):
                response = self.client.get(
                    f"/api/v2/pages/find/?html_path={path}", headers=self.host(page)
                )
                assert response.status_code == 302
                assert f"/{page.pk}/" in response["Location"]
