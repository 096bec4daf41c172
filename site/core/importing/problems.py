"""What is wrong with a file, each with where and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """``row`` as a spreadsheet counts, the headings being row 1; 0 for the whole file."""

    text: str
    row: int = 0
    column: str = ""


class Refused(Exception):
    """Nothing of the file is taken."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*problems)
        self.problems = list(problems)


def refuse(text: str, row: int = 0, column: str = "") -> Refused:
    """For one problem that hides all others."""
    return Refused([Problem(text, row, column)])
