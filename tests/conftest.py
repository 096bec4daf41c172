"""What all tests share: services by marker or fixture (see CONTRIBUTING.md, "Tests")."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import TransactionTestCase
from django.utils import timezone, translation
from hypothesis import HealthCheck, settings

from tests.demonstration import READY, Demonstration, demonstration
from tests.services import find_chromium, missing
from tests.tasks import nothing_left_out
from tests.template_database import copied_from
from tools.services.local import answers, free_port

# One worker has the running demonstration, so that there is one.
DEMONSTRATION = "demonstration"
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_serialized_rollback"}
# A busy machine is no failure: no test of ours is about time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches the database, so that a run for one more of them can leave out the rest."""
    for item in items:
        if touches_database(item):
            item.add_marker("database")
        if "running" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group(DEMONSTRATION))


def touches_database(item: pytest.Item) -> bool:
    """Whether the test is marked so, has a fixture for it, or is one of Django's test cases."""
    fixtures = set(getattr(item, "fixturenames", ()))
    case = getattr(item, "cls", None)
    is_django = isinstance(case, type) and issubclass(case, TransactionTestCase)
    marked = item.get_closest_marker("django_db") or item.get_closest_marker("postgres")
    return bool(marked or is_django or fixtures & DATABASE_FIXTURES)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out, before any fixture is made, what the database or the machine cannot tell."""
    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        missing("PostgreSQL (DATABASE_URL)")
    if item.get_closest_marker("sqlite") and connection.vendor != "sqlite":
        pytest.skip("only says something on SQLite")
    if item.get_closest_marker("browser") and not find_chromium():
        missing("Chromium")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
) -> Iterator[None]:
    """The whole suite migrates once for all its workers (TEST_TEMPLATE_URL)."""
    with copied_from(os.environ.get("TEST_TEMPLATE_URL", "")):
        yield


@pytest.fixture(scope="session")
def redis_url() -> str:
    """The address of a Redis that tests may write to (TEST_REDIS_URL)."""
    return os.environ.get("TEST_REDIS_URL") or missing("Redis (TEST_REDIS_URL)")


@pytest.fixture(scope="session")
def elasticsearch_url() -> str:
    """The address of an Elasticsearch where tests may make indices (TEST_ELASTICSEARCH_URL)."""
    url = os.environ.get("TEST_ELASTICSEARCH_URL")
    return url or missing("Elasticsearch (TEST_ELASTICSEARCH_URL)")


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """``make run`` from nothing, on a free port: server, worker, three centres in a file."""
    with demonstration(tmp_path_factory.mktemp("demonstration"), free_port()) as process:
        process.wait_for(READY)
        yield process
        assert process.interrupt() == 0
    assert not answers(process.port)


@pytest.fixture
def elasticsearch(elasticsearch_url: str, settings: Any) -> Iterator[None]:
    """The settings of a search on that server, with indices of its own that are gone afterwards."""
    from tests.search.elasticsearch import server

    settings.SEARCH_ELASTICSEARCH_URLS = [elasticsearch_url]
    settings.SEARCH_ELASTICSEARCH_INDEX = server.ALIAS
    settings.SEARCH_ELASTICSEARCH_REPLICAS = 0
    settings.SEARCH_ELASTICSEARCH_TIMEOUT = 30.0  # a busy machine is no failure
    yield
    server.clear()


@pytest.fixture
def wagtails_indices() -> Iterator[None]:
    """What Wagtail knows of references, and what its admin's search finds, is up to date."""
    with nothing_left_out():
        yield


@pytest.fixture(autouse=True)
def fresh_caches() -> Iterator[None]:
    """Wagtail keeps the addresses of sites in the cache, which no rollback undoes."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def asked_once(request: pytest.FixtureRequest) -> None:
    """What a process asks once of its database; budgets of queries are for all that follows."""
    if "db" in request.fixturenames or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("db")
        ContentType.objects.get_for_models(*apps.get_models())
        assert connection.features.supports_json_field


@pytest.fixture(autouse=True)
def fresh_language() -> None:
    """A request leaves its language and time zone to the thread; the next test starts without."""
    translation.deactivate()
    timezone.deactivate()


@pytest.fixture
def centre_site(db: None) -> Any:
    """The default site with a Polish HomePage as its root."""
    from tests.factories.core import make_centre_site

    return make_centre_site()


@pytest.fixture
def centre_home(centre_site: Any) -> Any:
    """The HomePage of ``centre_site``."""
    return centre_site.root_page.specific


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A file names no test: some differ from process to process, and workers compare names."""
    return argname if isinstance(val, bytes) and len(val) > 40 else None
