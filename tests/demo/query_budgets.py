"""How many questions a page may ask of the database, caches empty, on the demonstration."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

BUDGETS = {
    "/": 40,
    "/en/": 40,
    "/programy/asystent-rodziny-i-koordynator/": 35,
    "/programy/": 25,
    "/placowki/siedziba/": 35,
    "/placowki/": 25,
    "/aktualnosci/": 25,
    "/wydarzenia/": 25,
    "/sprawy/": 25,
    "/szukaj/?q=asystent+rodziny": 25,
    "/szukaj/?q=telefon+do+kasy": 25,
    "/szukaj/?q=zasilke&section=1": 25,
    "/szukaj/suggest?q=zasi": 2,
    "/mapa-strony/": 25,
    "/api/v2/pages/?limit=20": 40,
}


class QueryBudgets:
    """The pages of one centre, each with its budget."""

    client: Client
    subTest: Callable[..., AbstractContextManager[None]]

    def test_every_page_keeps_its_budget(self) -> None:
        for path, budget in BUDGETS.items():
            with self.subTest(path=path):
                asked = self.queries(path)
                assert len(asked) <= budget, "\n".join(asked)

    def queries(self, path: str) -> list[str]:
        """The SQL of a second visit: renditions are there by then, caches are not."""
        headers = {"host": "wroclaw.localhost:8000"}
        assert self.client.get(path, headers=headers).status_code == 200
        cache.clear()
        Site.clear_site_root_paths_cache()
        with CaptureQueriesContext(connection) as context:
            self.client.get(path, headers=headers)
        return [query["sql"][:160] for query in context.captured_queries]
