"""Ids of rows as addresses have them."""

LONGEST_ID = 18  # digits: what a database's 64-bit integer holds for certain


def is_id(text: str) -> bool:
    """Whether a text can be an id, asked before a database stumbles over it."""
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_ID
