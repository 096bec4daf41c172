"""A bar that grows in one line of a terminal; nothing anywhere else."""

from types import TracebackType

from django.core.management.base import OutputWrapper

WIDTH = 40


class ProgressBar:
    """Call it with what is done and all that there is to do; leaving it ends the line."""

    def __init__(self, out: OutputWrapper, label: str) -> None:
        self._out, self._label = out, label
        self._shown = ""

    def __enter__(self) -> "ProgressBar":
        return self

    def __call__(self, done: int, total: int) -> None:
        share = min(1.0, done / total) if total else 1.0
        bar = "█" * round(share * WIDTH)
        line = f"{self._label} {bar:░<{WIDTH}} {share:4.0%} ({done}/{total})"
        if self._out.isatty() and line != self._shown:
            self._shown = line
            self._out.write(f"\r{line}", ending="")
            self._out.flush()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            self._out.write("")
