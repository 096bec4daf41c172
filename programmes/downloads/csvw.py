"""What stands in a CSV file, for programs: W3C "Metadata Vocabulary for Tabular Data".

It lies where the recommendation looks for it first after the ``Link`` header, which names it too:
beside the file, under its name with ``-metadata.json`` (https://www.w3.org/TR/tabular-metadata/).
"""

from typing import Any

from django.utils.translation import get_language

from programmes.downloads.schema import table_schema
from programmes.downloads.subject import Subject

Json = dict[str, Any]
CONTENT_TYPE = "application/csvm+json"
CONTEXT = "http://www.w3.org/ns/csvw"
ENDING = "csv-metadata.json"
DATATYPES = {"string": "string", "integer": "gYear", "number": "decimal"}


def csv_metadata(subject: Subject) -> Json:
    """The description of a subject's CSV file."""
    return {
        "@context": [CONTEXT, {"@language": get_language() or "pl"}],
        "url": subject.url("csv"),
        "dc:title": subject.title,
        "dc:description": subject.description,
        "dc:publisher": subject.publisher,
        "dcat:keyword": list(subject.keywords),
        "dcat:landingPage": {"@id": subject.page_url},
        "dialect": {"header": True, "encoding": "utf-8", "delimiter": ","},
        "tableSchema": {"columns": [_column(field) for field in table_schema()["fields"]]},
    }


def link_header(file_name: str) -> str:
    """The value of ``Link`` beside a CSV file; ``file_name`` has no extension."""
    return f'<{file_name}.{ENDING}>; rel="describedby"; type="{CONTENT_TYPE}"'


def _column(field: Json) -> Json:
    """A field of the Table Schema; its title is what the header of the file says."""
    constraints = field.get("constraints", {})
    return {
        "name": field["name"],
        "titles": field["name"],
        "dc:description": field["description"],
        "datatype": _datatype(field["type"], constraints.get("enum")),
        "required": bool(constraints.get("required")),
    }


def _datatype(kind: str, choices: list[str] | None) -> str | Json:
    base = DATATYPES[kind]
    return {"base": base, "format": "|".join(choices)} if choices else base
