"""One translatable message, as it stands in the sources."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Message:
    """``plural`` is empty where the message has one form; ``context`` where it needs none."""

    singular: str
    plural: str = ""
    context: str = ""

    @property
    def id(self) -> str | tuple[str, str]:
        """The message's key in a Babel catalogue."""
        return (self.singular, self.plural) if self.plural else self.singular


@dataclass(frozen=True)
class Found:
    """A message and whether residents may read it (otherwise only editors do)."""

    message: Message
    for_residents: bool
