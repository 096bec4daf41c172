"""The formats in which budgets are downloaded."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from programmes.downloads import csv_file, json_file, xlsx_file
from programmes.downloads.rows import BudgetRow

EU_FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/"


@dataclass(frozen=True)
class Format:
    """One of them; ``extension`` ends the file's name, ``media_type`` is IANA's."""

    extension: str
    content_type: str
    write: Callable[[Iterable[BudgetRow]], bytes]

    @property
    def label(self) -> str:
        return self.extension.upper()

    @property
    def media_type(self) -> str:
        return self.content_type.partition(";")[0]

    @property
    def eu_file_type(self) -> str:
        """Its name in the vocabulary that DCAT-AP uses."""
        return EU_FILE_TYPES + self.label


FORMATS = (
    Format("csv", csv_file.CONTENT_TYPE, csv_file.csv_bytes),
    Format("xlsx", xlsx_file.CONTENT_TYPE, xlsx_file.xlsx_bytes),
    Format("json", json_file.CONTENT_TYPE, json_file.json_bytes),
)
BY_EXTENSION = {found.extension: found for found in FORMATS}
EXTENSIONS = "|".join(BY_EXTENSION)
