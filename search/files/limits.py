"""How much of a file is read at most, by the settings."""

from dataclasses import dataclass
from typing import Self

from django.conf import settings

UNPACKED_TIMES = 4  # an honest DOCX of pictures does not grow; one of text does, and is small


@dataclass(frozen=True)
class Limits:
    """``size``, ``unpacked`` and ``memory`` in bytes; ``seconds`` of computing, not of waiting."""

    size: int
    unpacked: int
    memory: int
    pages: int
    characters: int
    seconds: int

    @classmethod
    def of_settings(cls) -> Self:
        """As the installation has them (docs/settings.md)."""
        size = settings.SEARCH_FILE_MAX_BYTES
        return cls(
            size=size,
            unpacked=UNPACKED_TIMES * size,
            memory=settings.SEARCH_FILE_MEMORY,
            pages=settings.SEARCH_FILE_MAX_PAGES,
            characters=settings.SEARCH_FILE_MAX_CHARACTERS,
            seconds=settings.SEARCH_FILE_SECONDS,
        )
