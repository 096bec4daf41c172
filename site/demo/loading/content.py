"""Reads the YAML of one centre; the format stands in site/demo/content/README.md."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).resolve().parents[1] / "content"
CENTRES = ("gdansk", "slupsk", "wroclaw")
Node = dict[str, Any]


@dataclass
class CentreContent:
    """One centre as its files describe it."""

    name: str
    site: Node
    settings: Node
    words: dict[str, Node]
    districts: list[Node] = field(default_factory=list)
    streets: list[Node] = field(default_factory=list)
    funding_sources: list[Node] = field(default_factory=list)
    alerts: list[Node] = field(default_factory=list)
    images: list[Node] = field(default_factory=list)
    documents: list[Node] = field(default_factory=list)
    pages: list[Node] = field(default_factory=list)
    institutions: list[Node] = field(default_factory=list)
    search: Node = field(default_factory=dict)


def read_centre(name: str) -> CentreContent:
    """The files of one folder as one description, ``site.yaml`` first."""
    folder = CONTENT / name
    first = _read(folder / "site.yaml")
    others = [_read(path) for path in sorted(folder.glob("*.yaml")) if path.name != "site.yaml"]
    pages = [page for other in others for page in other["pages"]]
    institutions = [node for other in others for node in other.get("institutions", [])]
    return CentreContent(
        name=name,
        **first | {"pages": [*first["pages"], *pages], "institutions": institutions},
    )


def _read(path: Path) -> Node:
    loaded: Node = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded
