"""A reader for tests."""

from collections.abc import Sequence

from core.changes.models import Change


class Notebook:
    """A reader that writes down the keys it is told."""

    name = "tests.notebook"

    def __init__(self, fails_at: str = "") -> None:
        self.keys: list[str] = []
        self.fails_at = fails_at

    def read(self, changes: Sequence[Change]) -> None:
        keys = [change.key for change in changes]
        if self.fails_at in keys:
            raise ValueError(self.fails_at)
        self.keys += keys


class OtherNotebook(Notebook):
    name = "tests.other"
