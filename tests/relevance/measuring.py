"""Recall and mean reciprocal rank of a way to search, over the questions of one language."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.relevance.questions import Question

LIMIT = 10
Ask = Callable[[Question], Sequence[str]]  # the paths found, best first


@dataclass(frozen=True)
class Outcome:
    """One question with the paths that were found for it."""

    question: Question
    found: tuple[str, ...]

    @property
    def recall(self) -> float:
        """The share of the wanted pages among the first ten."""
        wanted = self.question.wanted
        return sum(not set(choice).isdisjoint(self.found) for choice in wanted) / len(wanted)

    @property
    def reciprocal_rank(self) -> float:
        """1 if a wanted page comes first, 1/2 if second, 0 if it is not among the ten."""
        wanted = {path for choice in self.question.wanted for path in choice}
        ranks = (rank for rank, path in enumerate(self.found, start=1) if path in wanted)
        return 1 / next(ranks, float("inf"))

    def __str__(self) -> str:
        asked = self.question
        wanted = " + ".join("|".join(choice) for choice in asked.wanted)
        found = ", ".join(self.found[:3]) or "nothing"
        return f"{asked.kind}, {asked.host}: {asked.text!r} wants {wanted}, first found: {found}"


@dataclass(frozen=True)
class Scores:
    """How well a way to search answers the questions."""

    outcomes: tuple[Outcome, ...]

    @property
    def recall(self) -> float:
        return sum(outcome.recall for outcome in self.outcomes) / len(self.outcomes)

    @property
    def mrr(self) -> float:
        return sum(outcome.reciprocal_rank for outcome in self.outcomes) / len(self.outcomes)

    def worst(self, count: int = 25) -> list[Outcome]:
        """Questions that were not answered best, the worst first."""
        flawed = [o for o in self.outcomes if o.recall < 1 or o.reciprocal_rank < 1]
        return sorted(flawed, key=lambda o: (o.recall, o.reciprocal_rank))[:count]

    def __str__(self) -> str:
        lines = [f"recall@{LIMIT} {self.recall:.3f}, MRR {self.mrr:.3f}", *map(str, self.worst())]
        return "\n".join(lines)


def measure(questions: Iterable[Question], ask: Ask) -> Scores:
    """Ask every question; only the first ten answers count."""
    return Scores(tuple(Outcome(q, tuple(ask(q)[:LIMIT])) for q in questions))
