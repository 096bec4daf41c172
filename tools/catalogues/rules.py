"""The rules of pyproject.toml, section ``tool.osrodek.catalogues``."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Rules:
    """Where messages are looked for, and which of them a language must have."""

    sources: list[str]
    complete: list[str]
    residents: list[str]
    editors_modules: list[str]
    editors_arguments: list[str]
    editors_calls: list[str]

    @property
    def languages(self) -> list[str]:
        """The languages that have a catalogue, as directory names in locale/."""
        return [*self.complete, *self.residents]

    def is_for_editors(self, path: str) -> bool:
        """Tell whether only editors and administrators see what the file says."""
        return any(_pattern(glob).fullmatch(path) for glob in self.editors_modules)


def load_rules(pyproject: Path = ROOT / "pyproject.toml") -> Rules:
    """Read the rules from a pyproject.toml."""
    table = tomllib.loads(pyproject.read_text())["tool"]["osrodek"]["catalogues"]
    return Rules(**table)


def _pattern(glob: str) -> re.Pattern[str]:
    """Translate a glob, in which ``**`` crosses directories and ``*`` does not."""
    parts = re.split(r"(\*\*/|\*\*|\*)", glob)
    meaning = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*"}
    return re.compile("".join(meaning.get(part, re.escape(part)) for part in parts))
