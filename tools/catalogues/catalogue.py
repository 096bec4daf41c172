"""One language's catalogue on disk: read, brought up to date, written in a stable order."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.catalogues.message import Message
from tools.catalogues.rules import ROOT

# A fixed date in the header: the file changes only when a message does.
DATE = datetime(2026, 1, 1, tzinfo=UTC)
# Who translates is in the history; the header must only not keep gettext's sample address.
CONTACT = "Ośrodek contributors"


def path_of(language: str, root: Path = ROOT) -> Path:
    """Return the .po file of a language."""
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def read(language: str, root: Path = ROOT) -> Catalog:
    """Read a language's catalogue; an empty one where there is none yet."""
    path = path_of(language, root)
    if not path.exists():
        return Catalog(locale=language)
    return read_po(BytesIO(path.read_bytes()), locale=language)


def updated(old: Catalog, messages: set[Message]) -> Catalog:
    """Return a catalogue of exactly these messages, with the translations of the old one."""
    new = Catalog(
        locale=old.locale,
        project="Ośrodek",
        version="1",
        msgid_bugs_address=CONTACT,
        last_translator=CONTACT,
        language_team=CONTACT,
        header_comment=f"# Ośrodek: messages in {old.locale.english_name} (make catalogues)",
        creation_date=DATE,
        revision_date=DATE,
        fuzzy=False,
    )
    for message in sorted(messages):
        known = old.get(message.id, message.context or None)
        string = known.string if known and bool(known.pluralizable) == bool(message.plural) else ""
        flags = known.flags & {"fuzzy"} if known else set()
        new.add(message.id, string, context=message.context or None, flags=flags)
    return new


def write(catalogue: Catalog, language: str, root: Path = ROOT) -> bool:
    """Write the catalogue; tell whether the file changed."""
    out = BytesIO()
    write_po(out, catalogue, width=100, no_location=True, sort_output=True, ignore_obsolete=True)
    path = path_of(language, root)
    if path.exists() and path.read_bytes() == out.getvalue():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(out.getvalue())
    return True


def compile_catalogue(language: str, root: Path = ROOT) -> None:
    """Write the .mo file that the running site reads."""
    out = BytesIO()
    write_mo(out, read(language, root))
    path = path_of(language, root).with_suffix(".mo")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(out.getvalue())
