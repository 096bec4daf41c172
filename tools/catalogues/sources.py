"""All messages of the project, and which of them each language must have."""

from collections.abc import Iterator
from pathlib import Path

from tools.catalogues.message import Found, Message
from tools.catalogues.python_source import find_in_python
from tools.catalogues.rules import ROOT, Rules
from tools.catalogues.template_source import find_in_template

TEMPLATES = {".html", ".txt", ".xml"}


def find_messages(rules: Rules, root: Path = ROOT) -> dict[str, set[Message]]:
    """Return the messages that each language must have, by language."""
    found = [one for path in _files(rules, root) for one in _in_file(path, rules, root)]
    everything = {one.message for one in found}
    residents = {one.message for one in found if one.for_residents}
    return dict.fromkeys(rules.complete, everything) | dict.fromkeys(rules.residents, residents)


def _files(rules: Rules, root: Path) -> Iterator[Path]:
    for source in rules.sources:
        for path in sorted((root / source).rglob("*")):
            if path.suffix == ".py" or (path.suffix in TEMPLATES and "templates" in path.parts):
                yield path


def _in_file(path: Path, rules: Rules, root: Path) -> Iterator[Found]:
    name = path.relative_to(root).as_posix()
    for_residents = not rules.is_for_editors(name)
    text = path.read_text()
    if path.suffix != ".py":
        yield from (Found(message, for_residents) for message in find_in_template(text))
        return
    for one in find_in_python(text, rules.editors_arguments, rules.editors_calls):
        yield Found(one.message, one.for_residents and for_residents)
