"""After a failure nobody asks the server again until it has answered a trial."""

import logging
import threading
import time
from collections.abc import Callable

logger = logging.getLogger(__name__)

SHORTEST, LONGEST = 5.0, 60.0  # seconds between two trials

Start = Callable[[Callable[[], None]], None]


def in_background(work: Callable[[], None]) -> None:
    """Do the work in a thread that holds up neither the request nor the end of the process."""
    threading.Thread(target=work, daemon=True).start()


class Breaker:
    """Closed while all is well; open from the first failure until a trial succeeds.

    While it is open, :meth:`is_open` starts a trial now and then, in the background: no resident
    waits for a server of which we know that it does not answer.
    """

    def __init__(
        self,
        trial: Callable[[], None],
        *,
        clock: Callable[[], float] = time.monotonic,
        start: Start = in_background,
    ) -> None:
        self._trial, self._clock, self._start = trial, clock, start
        self._lock = threading.Lock()
        self._is_open = False
        self._next_trial = 0.0
        self._pause = SHORTEST

    def is_open(self) -> bool:
        """Whether to do without the server for now."""
        if self._is_open and self._is_time_for_a_trial():
            self._start(self._try)
        return self._is_open

    def failed(self, error: Exception) -> None:
        """The server did not answer."""
        with self._lock:
            if not self._is_open:
                logger.warning("The database stands in for the search server: %s", error)
            self._is_open = True
            self._next_trial = self._clock() + self._pause
            self._pause = min(2 * self._pause, LONGEST)

    def succeeded(self) -> None:
        """The server answered a search: the next failure is the first one again."""
        self._pause = SHORTEST

    def _is_time_for_a_trial(self) -> bool:
        """True for one thread only."""
        with self._lock:
            now = self._clock()
            if now < self._next_trial:
                return False
            self._next_trial = now + LONGEST
            return True

    def _try(self) -> None:
        try:
            self._trial()
        except Exception as error:
            self.failed(error)
        else:
            self._is_open = False
            logger.warning("The search server answers again.")
