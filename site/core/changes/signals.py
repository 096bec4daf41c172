"""Connects the writer of the change log to Django's and Wagtail's signals."""


def connect() -> None:
    """Called once, when the kernel is ready."""
