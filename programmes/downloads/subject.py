"""What a set of files is about: the budget of one programme, or those of all."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """Names and addresses; ``folder_url`` is absolute and ends with a slash.

    ``name`` is ASCII for machines, ``id`` stays for good, ``file_name`` has no extension.
    """

    id: str
    name: str
    title: str
    description: str
    page_url: str
    folder_url: str
    file_name: str
    publisher: str
    keywords: tuple[str, ...] = ()
    years: tuple[int, ...] = ()

    def url(self, extension: str) -> str:
        """The address of one of the files."""
        return f"{self.folder_url}{self.file_name}.{extension}"
