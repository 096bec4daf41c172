"""Tells the engine, after the commit, that entries have changed."""

from search.engines import get_engine


def announce() -> None:
    """Let an engine with an index of its own catch up once this transaction is committed."""
    get_engine().announce()
