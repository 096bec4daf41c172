"""One failure is enough; then trials in the background, ever more rarely."""

import threading
from collections.abc import Callable

import pytest

from search.engines.breaker import LONGEST, SHORTEST, Breaker


class Server:
    """Answers trials, or does not."""

    def __init__(self) -> None:
        self.is_down = True
        self.trials = 0

    def ping(self) -> None:
        self.trials += 1
        if self.is_down:
            raise ConnectionError("refused")


class Clock:
    """Stands still until told otherwise."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def background() -> list[Callable[[], None]]:
    """Trials that were started and have not been run yet."""
    return []


@pytest.fixture
def breaker(server: Server, clock: Clock, background: list[Callable[[], None]]) -> Breaker:
    return Breaker(server.ping, clock=clock, start=background.append)


def test_it_is_closed_until_something_fails(breaker: Breaker, server: Server) -> None:
    assert not breaker.is_open()
    breaker.failed(ConnectionError())
    assert breaker.is_open()
    assert server.trials == 0


def test_a_trial_starts_once_and_in_the_background(
    breaker: Breaker, server: Server, clock: Clock, background: list[Callable[[], None]]
) -> None:
    breaker.failed(ConnectionError())
    clock.now += SHORTEST
    assert breaker.is_open()
    assert breaker.is_open()
    assert (len(background), server.trials) == (1, 0)


def test_a_server_that_answers_the_trial_is_asked_again(
    breaker: Breaker, server: Server, clock: Clock, background: list[Callable[[], None]]
) -> None:
    breaker.failed(ConnectionError())
    clock.now += SHORTEST
    breaker.is_open()
    server.is_down = False
    background.pop()()
    assert not breaker.is_open()


def test_trials_become_rarer_but_do_not_end(
    breaker: Breaker, clock: Clock, background: list[Callable[[], None]]
) -> None:
    breaker.failed(ConnectionError())
    waits = []
    for _ in range(6):
        began = clock.now
        while not background:
            clock.now += 1
            breaker.is_open()
        waits.append(clock.now - began)
        background.pop()()
    assert waits == [5, 10, 20, 40, 60, 60]
    assert breaker.is_open()


def test_success_makes_the_next_failure_the_first(breaker: Breaker, clock: Clock) -> None:
    for _ in range(5):
        breaker.failed(ConnectionError())
    breaker.succeeded()
    breaker.failed(ConnectionError())
    assert breaker._next_trial == clock.now + SHORTEST


def test_a_trial_that_never_ends_is_followed_by_another(
    breaker: Breaker, clock: Clock, background: list[Callable[[], None]]
) -> None:
    breaker.failed(ConnectionError())
    clock.now += SHORTEST
    breaker.is_open()
    clock.now += LONGEST
    breaker.is_open()
    assert len(background) == 2


def test_by_itself_the_trial_runs_in_a_thread(server: Server) -> None:
    tried = threading.Event()
    breaker = Breaker(tried.set, clock=iter([0.0, SHORTEST]).__next__)
    breaker.failed(ConnectionError())
    breaker.is_open()
    assert tried.wait(10)
