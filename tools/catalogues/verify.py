"""What is wrong with a catalogue, in words that say what to do."""

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry

from tools.catalogues.message import Message

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|(?<!%)%[sd]|\{\w*\}")


def problems(catalogue: Catalog, messages: set[Message]) -> Iterator[str]:
    """Yield one line for each message that is missing, obsolete, untranslated, fuzzy or broken."""
    for message in sorted(messages):
        entry = catalogue.get(message.id, message.context or None)
        problem = _entry_problem(entry, catalogue.num_plurals) if entry else "not in the catalogue"
        if problem:
            yield f"{message.singular!r}: {problem}"
    known = {(message.singular, message.context) for message in messages}
    for entry in catalogue:
        singular = entry.id[0] if isinstance(entry.id, tuple | list) else entry.id
        if singular and (singular, entry.context or "") not in known:
            yield f"{singular!r}: no longer in the sources"


def _entry_problem(entry: Entry, num_plurals: int) -> str:
    if entry.fuzzy:
        return "marked as fuzzy"
    ids, strings = _forms(entry.id), _forms(entry.string)
    wanted = num_plurals if entry.pluralizable else 1
    if len([string for string in strings if string]) < wanted:
        return "not translated"
    return _placeholder_problem(ids, strings)


def _placeholder_problem(ids: list[str], strings: list[str]) -> str:
    """A plural form may leave the number out ("one office"), but no form may invent a name."""
    wanted = set().union(*(PLACEHOLDER.findall(text) for text in ids))
    for string in strings:
        given = set(PLACEHOLDER.findall(string))
        if given - wanted:
            return f"the translation has {_list(given - wanted)}, which the message has not"
        if len(ids) == 1 and wanted - given:
            return f"the translation lacks {_list(wanted - given)}"
    return ""


def _forms(value: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names))
