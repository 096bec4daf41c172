"""Tells engines with an index of their own, after the commit, that entries have changed."""


def announce() -> None:
    """Called in every transaction that wrote or deleted entries."""
