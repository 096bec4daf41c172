"""A request that writes does so wholly or not at all, and one that reads holds nobody up."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path
from wagtail.models import Locale

from core.changes.models import Change
from core.middleware import AtomicWritesMiddleware

pytestmark = pytest.mark.django_db(transaction=True)


def answer(status: int) -> Callable[[HttpRequest], HttpResponse]:
    def view(request: HttpRequest) -> HttpResponse:
        Change.objects.create(action="changed", kind="tests.thing", key="a")
        return HttpResponse(status=status)

    return view


def fail(request: HttpRequest) -> HttpResponse:
    Change.objects.create(action="changed", kind="tests.thing", key="a")
    raise ValueError("in the middle")


urlpatterns = [path("zapis/", answer(200)), path("blad/", fail)]


@pytest.mark.parametrize(("status", "rows"), [(200, 1), (302, 1), (404, 1), (500, 0), (503, 0)])
def test_what_a_failing_request_wrote_is_rolled_back(status: int, rows: int) -> None:
    response = AtomicWritesMiddleware(answer(status))(RequestFactory().post("/"))

    assert response.status_code == status
    assert Change.objects.count() == rows


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_a_request_that_reads_opens_no_transaction(method: str) -> None:
    seen: list[bool] = []

    def look(request: HttpRequest) -> HttpResponse:
        seen.append(connection.in_atomic_block)
        return HttpResponse()

    AtomicWritesMiddleware(look)(RequestFactory().generic(method, "/"))

    assert seen == [False]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_request_that_writes_opens_one(method: str) -> None:
    seen: list[bool] = []

    def look(request: HttpRequest) -> HttpResponse:
        seen.append(connection.in_atomic_block)
        return HttpResponse()

    AtomicWritesMiddleware(look)(RequestFactory().generic(method, "/"))

    assert seen == [True]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("url", "status", "rows"), [("/zapis/", 200, 1), ("/blad/", 500, 0)])
def test_the_whole_chain_of_middleware(url: str, status: int, rows: int) -> None:
    Locale.objects.get_or_create(language_code="pl")
    response = Client(raise_request_exception=False).post(url)

    assert response.status_code == status
    assert Change.objects.filter(kind="tests.thing").count() == rows
