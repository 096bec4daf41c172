"""``datapackage.json`` beside the files (https://specs.frictionlessdata.io/data-package/)."""

from typing import Any

from programmes.downloads.formats import FORMATS, Format
from programmes.downloads.schema import table_schema
from programmes.downloads.subject import Subject

Json = dict[str, Any]
ROWS_OF_JSON = {"json": {"property": "rows", "keyed": True}}


def data_package(subject: Subject) -> Json:
    """The package of a subject's three files; paths are relative to its own address."""
    return {
        "profile": "data-package",
        "name": subject.name,
        "id": subject.id,
        "title": subject.title,
        "description": subject.description,
        "homepage": subject.page_url,
        "resources": [_resource(subject, found) for found in FORMATS],
    }


def _resource(subject: Subject, found: Format) -> Json:
    resource: Json = {
        "profile": "tabular-data-resource",
        "name": f"{subject.name}-{found.extension}",
        "path": f"{subject.file_name}.{found.extension}",
        "title": f"{subject.title} ({found.label})",
        "format": found.extension,
        "mediatype": found.media_type,
        "encoding": "utf-8",
        "schema": table_schema(),
    }
    return resource | ({"dialect": ROWS_OF_JSON} if found.extension == "json" else {})
